import Glibc
import Support
import Testing

extension `A desk at work` {
  /// Schedules that the programs of the machine themselves read, and those that cannot be kept.
  struct `Scheduling briefings` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      _ = office.run("rm -rf bin box home/briefing.conf; mkdir -p bin box")
    }

    private func install(_ name: String, _ script: String) throws {
      try office.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      _ = office.run("chmod +x bin/*")
    }

    /// Debian's own crontab, of the account `nobody`; without it there is nothing to be read by.
    private static let hasCron =
      getuid() == 0 && Program.run(["test", "-x", "/usr/bin/crontab"]) == 0

    @Test(.enabled(if: hasCron, "needs Debian's cron, and root to become nobody"))
    func `are read by cron, with blanks, quotes and per cents in their paths`() throws {
      try install(
        "crontab",
        "exec setpriv --reuid=nobody --regid=nogroup --clear-groups /usr/bin/crontab \"$@\"")
      let folder = #"box/日报 100% 'of' "it" \n"#
      let outcome = office.run(
        """
        export PATH=$PWD/bin:$PATH; crontab -r 2> /dev/null
        printf '7 7 * * * /bin/true\\n' | crontab -
        to=\(Self.quoted(folder)); mkdir -p "$to"
        desk briefing schedule --manager cron --at 6:00 --to box > /dev/null
        desk briefing schedule --manager cron --at 7:05 --to "$to" > told
        crontab -l > table; sed -n '$p' table | cut -d' ' -f6- | sed 's/\\\\%/%/g' > line
        env -i PATH=/usr/bin:/bin sh line; echo ran $?; ls "$to" | wc -l; wc -l < table
        grep -c '^to stop it: desk briefing schedule daily --stop$' told; grep -c '^it runs as ' told
        desk briefing schedule --stop; crontab -l; crontab -r
        """)
      #expect(
        outcome.output.hasSuffix(
          "ran 0\n1\n3\n1\n1\nremoved desk110-briefing-daily from the crontab\n7 7 * * * /bin/true\n"
        ),
        "\(outcome.output)\(outcome.errors)")
    }

    @Test func `leave nothing behind where systemd would not, and older ones as they were`() throws
    {
      try install("systemctl", "echo 'System has not been booted with systemd'; exit 1")
      let units = "/etc/systemd/system/desk110-briefing-weekly.*"
      let outcome = office.run(
        """
        export PATH=$PWD/bin:$PATH XDG_CONFIG_HOME=$PWD/config
        desk briefing schedule weekly --manager systemd --to box; echo $?
        ls \(units) config/systemd/user/* 2> /dev/null | wc -l
        printf '#!/bin/sh\\nexit 0\\n' > bin/systemctl
        desk briefing schedule weekly --manager systemd --at 6:00 --to box > told; echo $?
        printf '#!/bin/sh\\nexit 1\\n' > bin/systemctl
        desk briefing schedule weekly --manager systemd --at 7:00 --to box; echo $?
        cat \(units) config/systemd/user/*.timer 2> /dev/null | grep -c 06:00:00
        printf '#!/bin/sh\\nexit 0\\n' > bin/systemctl
        desk briefing schedule weekly --manager systemd --stop | wc -l
        """)
      #expect(outcome.output == "73\n0\n0\n73\n1\n2\n", "\(outcome.output)\(outcome.errors)")
      #expect(outcome.errors.contains("not been booted with systemd"))
    }

    @Test func `are moved from systemd to cron and not kept twice`() throws {
      try install("systemctl", "exit 0")
      try install(
        "crontab",
        "f=\(office.folder)/table; case $1 in -l) cat $f 2>/dev/null || { echo 'no crontab'; exit 1; } ;; -) cat > $f ;; esac"
      )
      let outcome = office.run(
        """
        rm -f table; export PATH=$PWD/bin:$PATH XDG_CONFIG_HOME=$PWD/config
        count() { ls /etc/systemd/system/desk110-briefing-monthly.* config/systemd/user/*monthly* 2>/dev/null | wc -l; grep -c monthly table; }
        desk briefing schedule monthly --manager systemd --to box > /dev/null; touch table; count
        desk briefing schedule monthly --manager cron --to box > /dev/null; count
        desk briefing schedule monthly --manager systemd --to box > /dev/null; count
        desk briefing schedule monthly --stop > /dev/null; count
        """)
      #expect(
        outcome.output.split(separator: "\n") == ["2", "0", "0", "2", "2", "0", "0", "0"],
        "\(outcome.output)\(outcome.errors)")
    }

    @Test func `never overwrite a crontab that cannot be read`() throws {
      try install(
        "crontab",
        "[ $1 = -l ] && { echo 'you are not allowed'; exit 1; }; cat > \(office.folder)/overwritten"
      )
      let outcome = office.run(
        """
        PATH=$PWD/bin:$PATH desk briefing schedule --manager cron --to box; echo $?; ls overwritten
        """)
      #expect(outcome.output == "73\n" && outcome.errors.contains("you are not allowed"))
    }

    @Test(arguments: [
      "--unit ../../tmp/x", "--unit 'a\n* * * * * evil'", "--unit ''",
      "--to \"$(printf 'box/a\\nb')\"",
      "--to box --database 'dbname=a\nb'",
    ])
    func `are refused where a line could not hold them`(words: String) {
      let outcome = office.run(
        """
        mkdir -p "$(printf 'box/a\\nb')"
        desk briefing schedule --manager cron --to box \(words) < /dev/null; echo $?
        """)
      #expect(outcome.output.hasSuffix("64\n"), "\(outcome.output)\(outcome.errors)")
    }

    private static func quoted(_ text: String) -> String {
      "'" + text.replacing("'", with: "'\\''") + "'"
    }
  }
}
