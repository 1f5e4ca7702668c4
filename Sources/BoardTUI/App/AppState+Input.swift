import BoardModel
import TextGrid

extension AppState {
  /// What a key, a text or a click does, by what is uppermost on the screen.
  mutating func handle(_ event: InputEvent) -> [Job] {
    switch event {
    case .key(let key): return handle(key)
    case .text(let text):
      if form == nil, filterField == nil, palette == nil {
        return text.flatMap { handle(.character($0)) }
      }
      return insert(text)
    case .paste(let text): return insert(text)
    case .mouse(let mouse): return handle(mouse)
    }
  }

  private mutating func handle(_ key: Key) -> [Job] {
    // To the shell from everywhere, in the middle of a form too: what was typed is there on coming back.
    if KeyTable.intent(for: key, in: [.everywhere]) == .suspend { return [.suspend] }
    if isTooSmall {
      return key == .character("q") || key == .control("c") ? quitting() : []
    }
    if prompt != nil { return answer(key) }
    if palette != nil { return paletteKey(key) }
    if form != nil { return formKey(key) }
    if filterField != nil { return filterKey(key) }
    guard let intent = KeyTable.intent(for: key, in: contexts) else {
      // Escape and a key that follow each other fast arrive as one.
      if case .alt(let character) = key { return handle(.escape) + handle(.character(character)) }
      say("\(KeyTable.name(key)) does nothing here; ? lists the keys")
      return []
    }
    return perform(intent)
  }

  private mutating func insert(_ text: String) -> [Job] {
    if isTooSmall || prompt != nil { return [] }
    if palette != nil {
      palette?.insert(text)
    } else if form != nil {
      return formPaste(text)
    } else if filterField != nil {
      filterField?.apply(.paste(text))
      applyFilter()
    } else {
      say("Pasted text needs a field; l logs a line")
    }
    return []
  }

  private mutating func answer(_ key: Key) -> [Job] {
    guard let asked = prompt else { return [] }
    switch key {
    case .character("y"), .character("Y"):
      prompt = nil
      switch asked.deed {
      case .quit: return quitNow()
      case .takeOut(let list, let index): return takeOut(list, index)
      case .take(let commands, let what): return commands.flatMap { record($0, what: what) }
      }
    case .character("n"), .character("N"), .enter, .escape, .control("c"), .character("q"):
      prompt = nil
      return []
    default: return []
    }
  }

  private mutating func filterKey(_ key: Key) -> [Job] {
    switch key {
    case .enter, .tab:
      filterField = nil
      focusOnMatch()
    case .escape, .control("c"):
      filterField = nil
      setFilter("")
    case .up: changeActivePane { $0.move(by: -1) }
    case .down: changeActivePane { $0.move(by: 1) }
    case .pageUp: changeActivePane { $0.page(by: -1) }
    case .pageDown: changeActivePane { $0.page(by: 1) }
    default:
      if let action = EditAction(key) {
        filterField?.apply(action)
        applyFilter()
      }
    }
    return []
  }

  private mutating func applyFilter() {
    guard let text = filterField?.text else { return }
    setFilter(text)
  }

  private mutating func handle(_ mouse: MouseInput) -> [Job] {
    guard !isTooSmall, prompt == nil, palette == nil, form == nil else { return [] }
    switch mouse.action {
    case .wheelUp: changeActivePane { $0.move(by: -3) }
    case .wheelDown: changeActivePane { $0.move(by: 3) }
    case .press, .doubleClick:
      let layout = FrameLayout(self)
      var body = layout.body
      if pages.isEmpty, screen == .board {
        guard let hit = columnAreas(body).first(where: { $0.area.contains(mouse.point) }) else { return [] }
        columns.moveFocus(by: hit.index - columns.focus)
        body = hit.area.inset(columns: 1, rows: 1)
      }
      guard body.contains(mouse.point) else { return [] }
      let offset = mouse.point.row - body.minRow
      changeActivePane { pane in
        let place = pane.window.top + offset
        if pane.shown.indices.contains(place) { pane.select(place: place) }
      }
      if mouse.action == .doubleClick { return perform(.open) }
    }
    return []
  }
}
