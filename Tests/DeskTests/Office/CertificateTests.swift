import JSON
import Testing

extension `A desk at work` {
  struct `A client certificate` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// An authority, a server certificate, and two of clients: `badge-7` and `badge-8`.
    private static let authority = """
      ca() { openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$1" -keyout $1.key -out $1.crt; }
      sign() {
        openssl req -newkey rsa:2048 -nodes -subj "/CN=$1" -keyout $1.key -out $1.csr &&
        openssl x509 -req -in $1.csr -CA $2.crt -CAkey $2.key -CAcreateserial -days 2 -out $1.crt \
          -extfile san && chmod 600 $1.key
      }
      mkdir -p tls && cd tls && echo 'subjectAltName=IP:127.0.0.1' > san &&
      ca authority && ca stranger && sign server authority && sign badge-7 authority &&
      sign badge-8 authority && sign badge-9 stranger
      """

    /// A server of its own with TLS, and the two lines that let certificates in.
    private static let server = """
      cd tls && PG=$(ls -d /usr/lib/postgresql/*/bin | tail -1) && RUN= &&
      if [ $(id -u) = 0 ]; then RUN='runuser -u postgres --'; chown postgres . server.key; fi
      $RUN $PG/initdb -D data -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync &&
      cat >> data/postgresql.conf << E &&
      listen_addresses = '127.0.0.1'
      port = 54329
      unix_socket_directories = '$PWD'
      ssl = on
      ssl_cert_file = '$PWD/server.crt'
      ssl_key_file = '$PWD/server.key'
      ssl_ca_file = '$PWD/authority.crt'
      ssl_min_protocol_version = 'TLSv1.3'
      fsync = off
      E
      cat > data/pg_hba.conf << E &&
      local   all postgres           trust
      hostssl all all      0.0.0.0/0 cert map=desk
      E
      cat > data/pg_ident.conf << E &&
      desk badge-7 zhang-san
      E
      $RUN $PG/pg_ctl start -w -D data -l log
      """

    private static let stop = """
      cd tls && PG=$(ls -d /usr/lib/postgresql/*/bin | tail -1) && RUN= &&
      if [ $(id -u) = 0 ]; then RUN='runuser -u postgres --'; fi
      $RUN $PG/pg_ctl stop -m immediate -D data; cd .. && rm -rf tls
      """

    private func work(_ person: String, _ badge: String, _ words: String) -> Office.Outcome {
      office.run(
        """
        export DESK_DATABASE="host=127.0.0.1 port=54329 dbname=log user=\(person) sslmode=verify-full \
        sslrootcert=$PWD/tls/authority.crt sslcert=$PWD/tls/\(badge).crt sslkey=$PWD/tls/\(badge).key"
        desk \(words)
        """)
    }

    @Test func `lets in whom the two lines name, without a password, and nobody else`() throws {
      defer { _ = office.run(Self.stop) }
      #expect(office.run(Self.authority).status == 0)
      let started = office.run(Self.server)
      try #require(started.status == 0, "\(started.errors)")
      let made = office.run(
        """
        cd tls && export DESK_DATABASE="host=$PWD port=54329 dbname=log user=postgres"
        psql -XAtqc 'create database log' "host=$PWD port=54329 dbname=postgres user=postgres" &&
        desk up && desk user add zhang-san --role officer --desk 000000 --certificate &&
        desk user add li-si --role officer --desk 000000 --certificate
        """)
      #expect(made.status == 0, "\(made.errors)")
      let recorded = try work("zhang-san", "badge-7", "call record --json 你好").document
      #expect(recorded["status"] == "recorded")
      // Another's certificate, one the file does not name, one of another authority, and none.
      #expect(work("li-si", "badge-7", "call list").status == 77)
      #expect(work("zhang-san", "badge-8", "call list").status == 77)
      #expect(work("zhang-san", "badge-9", "call list").status != 0)
      #expect(work("zhang-san", "none", "call list").status != 0)
    }
  }
}
