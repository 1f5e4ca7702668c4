import BoardModel

extension TestBoard {
  /// A few facts in the manner of August 2021, enough for every screen to have something on it.
  static var kabul: TestBoard {
    var board = TestBoard()
    board.addReference()
    board.addRegisters()
    board.addConduct()
    board.addRecord()
    return board
  }

  private mutating func addReference() {
    add(
      .boardFounded,
      [
        "title": "Test", "exercise": true, "clock": Self.time("2021-08-25 17:42 BST"), "founders": [],
        "board": "00",
      ], situation: "")
    for (column, id, title) in [
      (1, "FCDO", "Foreign, Commonwealth and Development Office"), (2, "HO", "Home Office"),
      (3, "MOD", "Ministry of Defence"), (4, "HMT", "Treasury"),
    ] {
      add(
        .departmentRecorded, ["id": .string(id), "title": .string(title), "column": .integer(Int64(column))],
        situation: "")
    }
    add(.departmentRecorded, ["id": "CO", "title": "Cabinet Office"], situation: "")
    add(.leverRecorded, ["id": "access", "title": "Access"], situation: "")
    for (id, title, owner) in [
      ("T07c", "Evacuation", "MOD"), ("T07b", "Resettlement", "HO"), ("T06", "Humanitarian", "FCDO"),
    ] {
      add(
        .toolRecorded,
        ["id": .string(id), "title": .string(title), "class": "tool", "department": .string(owner)],
        situation: "")
    }
    add(
      .situationOpened,
      [
        "id": "AFG-2021", "title": "Afghanistan: withdrawal", "stage": "ongoing", "marking": "OFFICIAL",
        "zone": ["label": "Kabul", "minutes": 270],
      ], situation: "AFG-2021")
  }

  private mutating func addRegisters() {
    add(.placeRecorded, ["id": "airport", "title": "Kabul airport"])
    add(.placeRecorded, ["id": "hotel", "title": "Baron Hotel", "within": "airport"])
    add(.groupRecorded, ["id": "staff", "title": "contracted staff"])
    add(.groupRecorded, ["id": "guards", "title": "embassy guards", "within": ["staff"], "most": 180])
  }

  private mutating func addConduct() {
    add(
      .policyRecorded, ["id": "arap", "title": "Relocations policy", "department": "MOD", "assessor": "HO"])
    add(
      .policyVersioned,
      [
        "id": "arap", "version": 1, "coverage": ["staff": "yes", "guards": "unknown"],
        "occurred": Self.interval("2021-08-01 09:00 BST"), "source": "Policy paper",
        "source_status": "official",
      ])
    add(
      .actionRecorded,
      [
        "id": "a1", "title": "Call forward new cases", "department": "FCDO", "tool": "T07c",
        "status": "proposed",
      ])
    add(
      .actionRecorded,
      [
        "id": "a2", "title": "Security checks", "department": "HO", "tool": "T07b", "status": "active",
        "rests_on": ["policy/arap@1"],
      ])
    add(
      .actionRecorded,
      ["id": "a3", "title": "Aid doubled to £286m", "department": "HMT", "tool": "T06", "status": "active"])
    add(
      .instructionGiven,
      [
        "id": "i1", "title": "Come to the Baron Hotel", "department": "MOD", "direction": "go",
        "scope": [
          "groups": ["guards"], "places": ["hotel"],
          "window": ["from": Self.time("2021-08-25 16:00 BST"), "to": Self.time("2021-08-27 04:30 BST")],
        ], "occurred": Self.interval("2021-08-25 16:00 BST"), "source": "Letter of 25 August",
        "source_status": "testimony", "account": "a guard",
      ])
    add(
      .instructionGiven,
      [
        "id": "i2", "title": "Do not travel to the airport", "department": "FCDO", "direction": "avoid",
        "scope": [
          "groups": ["staff"], "places": ["airport"], "window": ["from": Self.time("2021-08-25 17:00 BST")],
        ], "occurred": Self.interval("2021-08-25 17:00 BST"), "source": "Travel advice",
        "source_status": "official", "learnt": ["FCDO": Self.time("2021-08-25 17:00 BST")],
      ])
    add(
      .gateRecorded,
      [
        "id": "baron", "title": "Baron Hotel", "owner": "MOD", "kind": "processing", "place": "hotel",
        "closes": Self.time("2021-08-27 04:30 BST"),
      ])
    add(
      .taskRecorded,
      [
        "id": "t1", "title": "Clear the Nowzad staff", "department": "HO", "status": "doing", "done": 40,
        "total": 68, "due": Self.time("2021-08-25 16:00 BST"),
      ])
    add(
      .taskRecorded,
      [
        "id": "t2", "title": "Tell families where to wait", "department": "HO",
        "due": Self.time("2021-08-26 09:00 BST"),
      ])
    add(
      .taskRecorded,
      ["id": "t3", "title": "Name the duty officer", "department": "FCDO", "waiting_on": "HO"])
    add(
      .readingRecorded,
      [
        "id": "q1", "subject": "instruction/i1", "attribute": "sent_by", "value": "FCDO, not MOD",
        "source": "Committee evidence", "source_status": "testimony", "account": "an official",
      ])
  }

  private mutating func addRecord() {
    add(.logLine, ["text": "Gate reports a queue of two hours", "flavour": "statement", "by": "MOD"])
    add(.logLine, ["text": "Who tells the guards?", "flavour": "question", "by": "FCDO", "for": ["HO"]])
    add(
      .decisionRecorded,
      [
        "number": 1, "title": "Keep the Baron Hotel open", "by": "MOD", "maker": "Chair",
        "rationale": "Buses are still on the ring road", "seen_position": 20, "seen_screen": "Board",
        "seen_conflicts": [],
      ])
  }
}
