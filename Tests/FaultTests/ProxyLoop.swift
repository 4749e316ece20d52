import Glibc

/// The work of a proxy, on its thread.
final class ProxyLoop {
  private let proxy: Proxy
  private var listener: CInt = -1
  private var links: [ProxyLink] = []

  init(_ proxy: Proxy) { self.proxy = proxy }

  deinit {
    for link in links { link.reset() }
    if listener >= 0 { close(listener) }
  }

  func run() {
    while !proxy.isOver {
      let passage = proxy.passage
      prepare(passage)
      for event in wait(passage) where event.revents != 0 {
        if event.fd == listener { accept() } else { serve(event.fd, passage) }
      }
      links.removeAll(where: \.isOver)
    }
  }

  private func prepare(_ passage: Passage) {
    if passage == .refuse || passage == .reset {
      for link in links { link.reset() }
      links = []
    }
    if passage == .refuse, listener >= 0 {
      close(listener)
      listener = -1
    } else if passage != .refuse, listener < 0 {
      listener = Loopback.listen(proxy.port)
    }
  }

  private func wait(_ passage: Passage) -> [pollfd] {
    let files = [listener] + (passage == .stall ? [] : links.flatMap { [$0.client, $0.server] })
    var events = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = unsafe poll(&events, nfds_t(events.count), 10)
    return count > 0 ? events : []
  }

  private func accept() {
    let client = Glibc.accept(listener, nil, nil)
    guard client >= 0 else { return }
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    let server = proxy.upstream.connect()
    if server >= 0 { links.append(ProxyLink(client, server)) } else { Loopback.reset(client) }
  }

  private func serve(_ file: CInt, _ passage: Passage) {
    guard let link = links.first(where: { $0.client == file || $0.server == file }), !link.isOver
    else { return }
    link.pass(on: file == link.client ? .question : .answer, passage)
    if link.isCut { proxy.countCut() }
  }
}
