import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension FormView {
  /// What is the matter with the form, and what recording it would raise and settle.
  func reportRows(width: Int) -> [Row] {
    var rows: [Row] = []
    func add(_ id: String, _ text: String, _ style: CellStyle = .plain, indent: Int = 0) {
      rows += RowText.paragraph(id, text, width: width, indent: indent, style: style)
    }
    if !form.movements.isEmpty {
      add("moved", "The board moved while you were writing:", CellStyle(.conflict, .bold))
      for move in form.movements {
        add(
          "moved \(move.position) \(move.field)",
          "#\(move.position) \(move.department ?? "somebody") set \(label(move.field)) to \(move.value)",
          indent: 2)
      }
      add("moved hint", "Your text is as you left it. ctrl-s sends it again if it still holds.", .dim)
    } else if form.boardPosition > form.seen.position, form.hasPreview {
      let count = form.boardPosition - form.seen.position
      add("behind", "\(count) new \(count == 1 ? "entry" : "entries") on the board since you began.", .dim)
    }
    for (index, problem) in form.problems.enumerated() {
      let name = problem.field.isEmpty ? "" : "\(label(problem.field)): "
      add("problem \(index)", "\(name)\(problem.what). \(problem.remedy).", CellStyle(.blocking, .bold))
    }
    if !form.mustAcknowledge.isEmpty {
      add(
        "must", "Recording this raises what blocks others. Say why you go ahead, or change the plan:",
        CellStyle(.blocking, .bold))
      for open in form.mustAcknowledge { rows += line(open, "must", width: width) }
    }
    guard form.hasPreview else { return rows }
    rows += previewRows(width: width)
    return rows
  }

  private func previewRows(width: Int) -> [Row] {
    guard let preview = form.preview else {
      if let problem = form.previewProblem, form.problems.isEmpty {
        return RowText.paragraph(
          "preview problem", "Not ready: \(words(problem))", width: width, style: .dim)
      }
      let text =
        form.previewRequest == nil
        ? "What it would raise or settle shows here." : "Looking at what it would do …"
      return RowText.paragraph("preview", text, width: width, style: .dim)
    }
    if preview.raised.isEmpty, preview.settled.isEmpty {
      return RowText.paragraph(
        "preview none", "It would raise nothing and settle nothing.", width: width, style: CellStyle(.good))
    }
    var rows: [Row] = []
    if !preview.raised.isEmpty, form.mustAcknowledge.isEmpty {
      rows += RowText.paragraph(
        "raises", "It would raise \(preview.raised.count):", width: width, style: .heading)
      rows += preview.raised.flatMap { line($0, "raises", width: width) }
    }
    if !preview.settled.isEmpty {
      rows += RowText.paragraph(
        "settles", "It would settle \(preview.settled.count):", width: width, style: .heading)
      rows += preview.settled.flatMap { line($0, "settles", width: width) }
    }
    return rows
  }

  /// What a rejection says, under the names that the form has for its fields.
  private func words(_ rejection: Rejection) -> String {
    guard case .invalid(let problems) = rejection else { return String(describing: rejection) }
    return problems.map { problem in
      (problem.field.isEmpty ? "" : "\(label(problem.field)): ") + "\(problem.what). \(problem.remedy)"
    }.joined(separator: "\n")
  }

  private func line(_ open: OpenFinding, _ id: String, width: Int) -> [Row] {
    let sign = SeverityMark.sign(open.severity, state.glyphs)
    let departments = open.finding.departments.joined(separator: ", ")
    return RowText.paragraph(
      "\(id) \(open.finding.name)",
      "\(sign) \(open.severity.rawValue) · \(departments) · \(open.finding.summary)",
      width: width, indent: 1, style: CellStyle(SeverityMark.ink(open.severity)))
  }

  private func label(_ field: String) -> String {
    guard let name = form.field(ofProblem: field), let known = form.fields.first(where: { $0.name == name })
    else { return Words.plain(field) }
    let element = form.fields.first { row in
      if case .element? = row.row { name.hasPrefix("\(row.name).") } else { false }
    }
    return [element?.label, known.label].compactMap { $0?.trimmed.lowercased() }.joined(separator: " ")
  }
}
