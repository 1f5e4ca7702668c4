import BoardEngine
import BoardModel
import TextGrid

/// Takes in what happened and answers with what is to be done; the only writer of the state.
package func update(_ state: inout AppState, _ message: Message) -> [Job] {
  var jobs: [Job] = []
  switch message {
  case .input(let event):
    state.hasMoved = true
    // What brings the board back does nothing else: whoever presses it cannot see what it would do.
    jobs = state.uncover() ? [] : state.handle(event)
  case .resized(let size): state.size = size
  case .snapshot(let snapshot):
    state.snapshot = snapshot
    state.readAt = max(state.readAt, snapshot.readAt)
    state.generation += 1
    if state.situation == nil { state.situation = snapshot.mostPressingSituation(atWall: state.wall) }
    jobs = state.formSawBoardMove()
  case .tick(let wall, let readAt):
    state.wall = wall
    if let readAt { state.readAt = max(state.readAt, readAt) }
    jobs = state.formTick()
    state.coverWhenIdle()
  case .previewed(let id, let result): state.previewArrived(id, result)
  case .recorded(let id, let position): jobs = state.recorded(id, position)
  case .failed(let id, let failure):
    state.pending[id] = nil
    if state.form?.request == id { state.form?.request = nil }
    state.reviewFailed(id, failure)
    state.say("\(failure.what). \(failure.remedy)", .wrong)
  case .refused(let id, let rejection): state.refused(id, rejection)
  case .weighed(let finding, let proposals):
    state.weighings[finding] = proposals
    state.foldings += 1
  case .reviewing(let id, let progress): state.reviewCame(id, so: progress)
  case .reviewed(let id, let answer): state.reviewed(id, answer)
  case .draftLoaded(let kind, let fields): state.drafts[kind] = fields
  case .notice(let text): state.say(text)
  }
  return jobs + state.askReview() + state.settle()
}

/// What is still to be kept when the terminal goes away: the draft of an open form.
package func closing(_ state: AppState) -> [Job] {
  guard let form = state.form, form.isDirty else { return [] }
  return [.saveDraft(form.kind, form.draft)]
}
