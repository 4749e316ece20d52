import JSON
import Testing

extension `A desk at work` {
  /// Drives the call sheet on a real terminal, and looks at the screen.
  struct `A call taken on the screen` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private func onScreen(_ command: String, _ script: String) -> Office.Outcome {
      office.onScreen(command, script)
    }

    @Test func `shows facts, what is missing and what to say, and is recorded by Enter`() throws {
      let outcome = onScreen(
        "desk --lang zh call record",
        """
        sees 来电\\> || exit 1
        types '冒充公安局民警 转了5万到6222020077771111997'
        sees T08 && sees 50,000.00 && sees 受害人姓名 && sees 安全账户 || exit 1
        keys F2; sees 非诈骗; types 正在; keys Enter; sees 正在被骗 || exit 1
        keys Enter; sees '已记录，来电编号' && sees 'ended with 0'
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
      let found = try office.run("desk account show 6222020077771111997 --json").document
      #expect(found["calls"] == 1 && found["cases"] == 1)
    }

    @Test func `tells at once that the account is known`() {
      let sheet =
        #"{"kind":"loss","money":[{"kind":"paid","amount":"7万","to":"6222020077772222993"}]}"#
      #expect(office.run("echo '\(sheet)' | desk call record").status == 0)
      let outcome = onScreen(
        "desk --lang en",
        """
        sees call\\> || exit 1
        types '转到6222 0200 7777 2222 993'
        sees 'known: 1 case,' && sees '70,000.00' && sees ':attach 1' || exit 1
        types ' :attach 1'; keys Enter; sees 'case 8' || exit 1
        keys Enter; sees 'Recorded, call'; keys C-d; sees 'ended with 0'
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `outlives its terminal, and takes a paste and another size`() {
      let long = String(repeating: "刷单返利做任务，", count: 300)
      let outcome = onScreen(
        "desk --lang zh call record",
        """
        sees 来电\\> || exit 1
        printf '%s\\n%s' '转了3万' '\(long)' > "$socket.paste"
        terminal load-buffer "$socket.paste"; terminal paste-buffer -p -t desk
        sees T01 && sees 30,000.00 || exit 1
        terminal resize-window -t desk -x 50 -y 12; sees T01 || exit 1
        types 尾; sleep 1
        terminal kill-session -t desk; sleep 1
        start
        sees 中断、未保存 && sees 30,000.00 || exit 1
        keys C-c; sees 'Enter 放弃'; keys Enter; sees 'ended with 65' || exit 1
        ls "$XDG_STATE_HOME/desk110/drafts" | grep draft; [ $? = 1 ]
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `goes on with one call that was cut off after the other`() {
      let outcome = onScreen(
        "desk --lang en",
        """
        drafts="$XDG_STATE_HOME/desk110/drafts"
        sees call\\> || exit 1
        types 转了2万; sees 20,000.00 && sleep 0.5; terminal kill-session -t desk; sleep 0.5
        mv "$drafts"/*.draft "$socket.draft"; start; sees Type || exit 1
        types 转了3万; sees 30,000.00 && sleep 0.5; terminal kill-session -t desk; sleep 0.5
        mv "$socket.draft" "$drafts/01000000-0000-7000-8000-000000000000.draft"; start
        sees 'more after it' || exit 1
        keys Enter; sees 'Recorded, call' && sees 'the call cut off (1)' || exit 1
        keys Enter; sees 'cut off at' && sees 'last 2' || exit 1
        keys Enter; sees 'Recorded, call'; keys C-d; sees 'ended with 0'
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `takes what is typed of the next call before the last is recorded`() {
      let outcome = onScreen(
        "desk --lang en",
        """
        sees call\\> || exit 1
        terminal send-keys -t desk -l 转了2万; sees 20,000.00 || exit 1
        printf '\\r\\r转了3万' > "$socket.keys"
        terminal load-buffer "$socket.keys"; terminal paste-buffer -r -t desk
        sees 30,000.00 && sees 'last 2' || exit 1
        keys Enter; sees 'Recorded, call'; keys C-d; sees 'ended with 0'
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `says that it could not ask, and asks again when the database is back`() {
      let outcome = onScreen(
        "desk --lang en call record",
        """
        sees call\\> || exit 1
        types 转了2万; sees 20,000.00 || exit 1
        desk down > /dev/null
        types '到6222020077773333998'
        sees 'not asked' && sees \"run 'desk up'\" || exit 1
        echo '{"kind":"tip","identifiers":[{"text":"6222020077773333998"}]}' | desk call record
        sees known: || exit 1
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `shows itself on a terminal that nobody has described`() {
      let outcome = onScreen(
        "env TERM=nobodys-terminal HOME=/dev/null XDG_STATE_HOME= desk --lang en call record",
        """
        sees 'no folder for drafts' || exit 1
        types 转了2万; sees 20,000.00 || exit 1
        keys F2; sees 'not fraud' && keys Escape; keys Enter; sees 'Recorded, call'
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `keeps what is typed when the database goes away`() {
      let outcome = onScreen(
        "desk --lang zh call record",
        """
        sees 来电\\> || exit 1
        types '转了2万到6222020077773333998'
        sees 20,000.00 || exit 1
        desk down > /dev/null
        keys Enter; sees '已留存本机，尚未发送' && sees 'ended with 75' || exit 1
        desk up > /dev/null 2>&1
        desk spool status; desk account show 6222020077773333998 --json
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.errors.contains("sent 1 kept call"))
    }
  }
}
