import Testing

/// One question to the case log, and the duties it is answered to.
struct Asking: CustomTestStringConvertible, Sendable {
  let name: String
  let duties: Set<String>
  /// The statement, about a call, an opened case and another case of a desk.
  let statement: @Sendable (_ call: String, _ fraudCase: String, _ other: String) -> String

  var testDescription: String { name }

  init(
    _ name: String, _ duties: Set<String>,
    _ statement: @escaping @Sendable (String, String, String) -> String
  ) {
    self.name = name
    self.duties = duties
    self.statement = statement
  }

  static let duties = ["officer", "investigator", "commander", "auditor", "admin", "security"]
  static let working: Set = ["officer", "investigator"]
  private static let leading: Set = ["officer", "investigator", "commander"]
  private static let span = "'2026-11-10 00:00+08', '2026-11-11 00:00+08'"

  /// About a call or a case of a desk.
  static let ofDesk: [Asking] = ofCases + ofStops + ofTransfers

  private static let ofCases: [Asking] = [
    Asking("show_call", leading) { call, _, _ in "select api.show_call('\(call)')" },
    Asking("unmask", working) { call, _, _ in "select api.show_call('\(call)', 'reason')" },
    Asking("amend_call", working) { call, _, _ in
      "select api.amend_call('\(call)', '{\"note\": \"x\"}')"
    },
    Asking("show_case", leading) { _, one, _ in "select api.show_case('\(one)')" },
    Asking("attach_call", working) { call, _, other in
      "select api.attach_call('\(call)', '\(other)')"
    },
    Asking("merge_cases", working) { _, one, other in
      "select api.merge_cases('\(one)', '\(other)')"
    },
    Asking("unmerge_case", working) { _, _, other in "select api.unmerge_case('\(other)')" },
    Asking("close_case", working) { _, one, _ in "select api.close_case('\(one)', null, true)" },
    Asking("reopen_case", working) { _, one, _ in
      "select api.close_case('\(one)', null, true); select api.reopen_case('\(one)')"
    },
    Asking("dissuade", working) { _, one, _ in
      "select api.dissuade('\(one)', '{\"channel\": \"phone\"}')"
    },
    Asking("finish_followup", working) { _, one, _ in
      "select api.finish_followup('\(one)', 'still_safe')"
    },
    Asking("case_links", working) { _, one, _ in "select api.case_links('\(one)', null, 1)" },
    Asking("decide_cases", ["investigator"]) { _, one, other in
      "select api.decide_cases('\(other)', '\(one)', true, null)"
    },
    Asking("choose_typical", working) { _, one, _ in
      "select api.choose_typical('\(one)', '2000-01-01', '2100-01-01')"
    },
    Asking("record_kept_call", working) { _, one, _ in
      """
      select api.record_kept_call('{"id": "01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c2e", "kind": "tip",
        "received_at": "2026-11-10T10:00:00+08:00", "tactic": "T01", "case": "\(one)",
        "content_hash": "\(String(repeating: "0", count: 64))"}', now(), null)
      """
    },
    Asking("record_call", working) { _, one, _ in
      """
      select api.record_call('{"id": "01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c2d", "kind": "tip",
        "received_at": "2026-11-10T10:00:00+08:00", "tactic": "T01", "case": "\(one)",
        "content_hash": "\(String(repeating: "0", count: 64))"}')
      """
    },
  ]

  private static func transfer(_ fraudCase: String) -> String {
    """
    api.add_transfer('{"from": {"kind": "bank_card", "canonical": "6222000000000099"}, "fen": 1}',
      '\(fraudCase)') ->> 'transfer'
    """
  }

  private static func statement(_ fraudCase: String) -> String {
    """
    api.begin_statement('{"kind": "bank_card", "canonical": "6222000000000099"}', '\(fraudCase)',
      repeat('0', 64)) ->> 'statement'
    """
  }

  /// About the transfers recorded for a case of a desk.
  static let ofTransfers: [Asking] = [
    Asking("add_transfer", ["investigator"]) { _, one, _ in "select \(transfer(one))" },
    Asking("withdraw_transfer", ["investigator"]) { _, one, _ in
      "select api.withdraw_transfer(\(transfer(one)), 'x')"
    },
    Asking("begin_statement", ["investigator"]) { _, one, _ in "select \(statement(one))" },
    Asking("record_transfers", ["investigator"]) { _, one, _ in
      "select api.record_transfers(\(statement(one)), '[]')"
    },
  ]

  /// About no call or case in particular.
  static let ofAll: [Asking] =
    ofPeople + [
      Asking("hello", Set(duties)) { _, _, _ in "select api.hello()" },
      Asking("record_calls", working) { _, _, _ in "select api.record_calls('[]')" },
      Asking("look", working) { _, _, _ in "select api.look('{}')" },
      Asking("list_calls", leading) { _, _, _ in "select api.list_calls('{}', 1)" },
      Asking("export_calls", working) { _, _, _ in
        "select api.export_calls(\(span), null, 1)"
      },
      Asking("export_calls unmasked", working) { _, _, _ in
        "select api.export_calls(null, null, null, 1, 'reason')"
      },
      Asking("preview_calls", working) { _, _, _ in "select api.preview_calls('[]')" },
      Asking("list_cases", leading) { _, _, _ in "select api.list_cases('{}', 1)" },
      Asking("count_calls", Set(duties)) { _, _, _ in "select api.count_calls()" },
      Asking("list_followups", working) { _, _, _ in "select api.list_followups(now(), 1)" },
      Asking("show_account", working) { _, _, _ in "select api.show_account('{6222}')" },
      Asking("find_accounts", working) { _, _, _ in
        "select api.find_accounts('{\"tail\": \"1234\"}')"
      },
      Asking("export_account", working) { _, _, _ in
        "select api.export_account('{6222}', 2, 10, 'csv')"
      },
      Asking("export_ring", working) { _, _, _ in
        "select api.export_ring('x', 10, 'csv')"
      },
      Asking("list_accounts", working) { _, _, _ in
        "select api.list_accounts(\(span), null, 1)"
      },
      Asking("show_stop", working) { _, _, _ in "select api.show_stop('500-0000-0005', 'x')" },
      Asking("show_freeze", working) { _, _, _ in "select api.show_freeze('700-0000-0009')" },
      Asking("list_stops", leading) { _, _, _ in "select api.list_stops('{}', 1)" },
      Asking("list_freezes", leading) { _, _, _ in "select api.list_freezes('{}', 1)" },
      Asking("list_due", leading) { _, _, _ in "select api.list_due(null, 1)" },
      Asking("list_leads", working) { _, _, _ in "select api.list_leads('{}', 1)" },
      Asking("verify", working) { _, _, _ in
        "select api.step_lead('{6222000000000099}', 'verify')"
      },
      Asking("assign", ["investigator"]) { _, _, _ in
        "select api.step_lead('{6222000000000099}', 'assign')"
      },
      Asking("note_lead", working) { _, _, _ in
        "select api.note_lead('{6222000000000099}', 'x', false)"
      },
      Asking("decide_accounts", ["investigator"]) { _, _, _ in
        "select api.decide_accounts('{6222000000000099}', '{6222000000000097}', true, null)"
      },
      Asking("watch_account", working) { _, _, _ in
        "select api.watch_account('{6222000000000099}', null, null)"
      },
      Asking("unwatch_account", working) { _, _, _ in
        """
        select api.watch_account('{6222000000000099}', null, null);
        select api.unwatch_account('{6222000000000099}')
        """
      },
      Asking("list_watches", working) { _, _, _ in "select api.list_watches(false, 1)" },
      Asking("list_watches of the desk", ["investigator"]) { _, _, _ in
        "select api.list_watches(true, 1)"
      },
      Asking("list_sightings", working) { _, _, _ in
        "select api.list_sightings(null, true, 1)"
      },
      Asking("sightings_told", working) { _, _, _ in "select api.sightings_told()" },
      Asking("listen_for_sightings", working) { _, _, _ in
        "select api.listen_for_sightings()"
      },
      Asking("account_links", working) { _, _, _ in
        "select api.account_links('{6222}', 3, 100)"
      },
      Asking("list_rings", leading) { _, _, _ in "select api.list_rings('{}', 'cases', 1)" },
      Asking("show_ring", leading) { _, _, _ in "select api.show_ring('6', 1)" },
      Asking("begin_ring_build", ["investigator", "admin"]) { _, _, _ in
        "select api.begin_ring_build(true)"
      },
      Asking("finish_ring_build", ["investigator", "admin"]) { _, _, _ in
        """
        select api.begin_ring_build(true);
        select api.finish_ring_build('{"whole": true, "ties": 0, "identifiers": 0, "rings": 0,
          "members": 0, "hubs": 0, "lists": 0}')
        """
      },
      Asking("ring_changed", ["investigator", "admin"]) { _, _, _ in "select api.ring_changed()" },
      Asking("ring_reading", ["investigator", "admin"]) { _, _, _ in "select api.ring_reading()" },
      Asking("ring_tie", ["investigator", "admin"]) { _, _, _ in "select from api.ring_tie" },
      Asking("ring_kept", ["investigator", "admin"]) { _, _, _ in "select from api.ring_kept" },
      Asking("ring_packed", ["investigator", "admin"]) { _, _, _ in "select from api.ring_packed" },
      Asking("trail", working) { _, _, _ in "select api.trail('{6222}', null, false)" },
      Asking("list_transfers", working) { _, _, _ in
        "select api.list_transfers('{6222}', null, 'x', 1)"
      },
      Asking("figures", leading) { _, _, _ in "select api.figures(\(span))" },
      Asking("figures_recounted", leading) { _, _, _ in "select api.figures_recounted(\(span))" },
      Asking("figure_series", leading) { _, _, _ in
        "select api.figure_series('tactic', '2026-11-10', '2026-11-10')"
      },
      Asking("settle_figures", leading) { _, _, _ in "select api.settle_figures(\(span))" },
      Asking("finding_ground", leading) { _, _, _ in
        "select api.finding_ground('2026-10-10 00:00+08', \(span))"
      },
      // Of a number that is not the next one: that is known only to whom it is answered.
      Asking("freeze_briefing", leading) { _, _, _ in
        """
        do $$ begin
          perform api.freeze_briefing('daily', \(span), 'x', 1, '{}', '{}');
        exception when sqlstate 'DK409' then null;
        end $$
        """
      },
      Asking("published_figures", leading) { _, _, _ in
        "select api.published_figures('daily', \(span))"
      },
      Asking("briefing_notices", leading) { _, _, _ in "select api.briefing_notices(\(span))" },
      Asking("public_cases", leading) { _, _, _ in "select api.public_cases(\(span), 3)" },
      Asking("check_public", leading) { _, _, _ in "select api.check_public(\(span), '{x}')" },
      Asking("trend", leading) { _, _, _ in "select api.trend('tactic', \(span))" },
      Asking("briefing_standing", leading) { _, _, _ in
        "select api.briefing_standing('daily', \(span))"
      },
      Asking("briefing_list", leading) { _, _, _ in "select api.briefing_list(null, 1)" },
      Asking("briefing_show", leading) { _, _, _ in "select api.briefing_show('2026-D001', null)" },
      Asking("view_unit", leading.union(["admin"])) { _, _, _ in "select api.view_unit('110102')" },
      Asking("briefing_template", leading.union(["admin"])) { _, _, _ in
        "select api.briefing_template()"
      },
      Asking("set_briefing_template", ["commander", "admin"]) { _, _, _ in
        "select api.set_briefing_template(null)"
      },
      Asking("begin_delivery", leading) { _, _, _ in
        "select api.begin_delivery('daily', 'folder', '/')"
      },
      Asking("deliveries_to_revise", leading) { _, _, _ in
        "select api.deliveries_to_revise('daily', 'folder', '/')"
      },
      Asking("begin_sending", leading) { _, _, _ in
        "select api.begin_sending('2026-D001', 1, 'folder', '/')"
      },
      Asking("sending_failed", leading) { _, _, _ in
        "select api.sending_failed('2026-D001', 1, 'folder', '/')"
      },
      Asking("public_words", Set(duties)) { _, _, _ in "select api.public_words()" },
      Asking("set_public_word", ["security"]) { _, _, _ in
        "select api.set_public_word('x', true, 'y')"
      },
      Asking("briefing_delivered", leading) { _, _, _ in
        "select api.briefing_delivered('2026-D001', 1, 'folder', '/')"
      },
      Asking("audit_list", ["auditor"]) { _, _, _ in
        "select api.audit_list(null, null, null, null, null, 1)"
      },
      Asking("days_kept", working) { _, _, _ in "select api.days_kept()" },
      Asking("seal_audit", ["auditor"]) { _, _, _ in "select api.seal_audit()" },
      Asking("audit_head", ["auditor"]) { _, _, _ in "select api.audit_head()" },
      Asking("verify_audit", ["auditor"]) { _, _, _ in "select api.verify_audit()" },
      Asking("acknowledge_audit", ["auditor"]) { _, _, _ in
        // There is no row to be acknowledged; whoever may not is told so before.
        """
        do $$ begin perform api.acknowledge_audit(-1, 'x');
        exception when sqlstate 'DK409' then null; end $$
        """
      },
      Asking("verify_anchors", ["auditor"]) { _, _, _ in "select api.verify_anchors('[]')" },
      Asking("list_units", Set(duties)) { _, _, _ in "select api.list_units()" },
      Asking("list_tactics", Set(duties)) { _, _, _ in "select api.list_tactics()" },
      Asking("labelled_narratives", working) { _, _, _ in
        "select api.labelled_narratives(null, 1)"
      },
      Asking("store_tactic_model", working) { _, _, _ in
        """
        select api.store_tactic_model('{"scheme": "2025", "cases": 1, "held_out": 1, "macro_f1": 2,
          "lexicon_macro_f1": 1, "majority_macro_f1": 0, "method": "x"}', '\\x00')
        """
      },
      Asking("tactic_model", working) { _, _, _ in "select api.tactic_model()" },
      Asking("list_tactic_models", working) { _, _, _ in "select api.list_tactic_models(1)" },
      Asking("use_tactic_model", working) { _, _, _ in "select api.use_tactic_model(null)" },
      Asking("search_calls", working) { _, _, _ in "select api.search_calls('x')" },
      Asking("read_in_calls", working) { _, _, _ in "select api.read_in_calls()" },
      Asking("save_search", working) { _, _, _ in "select api.save_search('x', 'x', '{}', 'rank')"
      },
      Asking("run_saved_search", working) { _, _, _ in
        "select api.save_search('x', 'x', '{}', 'newest'); select api.run_saved_search('x')"
      },
      Asking("list_saved_searches", working) { _, _, _ in "select api.list_saved_searches()" },
      Asking("forget_search", working) { _, _, _ in
        "select api.save_search('x', 'x', '{}', 'newest'); select api.forget_search('x')"
      },
      Asking("add_unit", ["admin"]) { _, _, _ in
        "select api.add_unit('440000', 'x', null, null, null)"
      },
    ]
}
