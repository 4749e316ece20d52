import Testing

@testable import Desk

struct `A line of bars` {
  @Test(arguments: [
    ([0, 1, 4], "·▃█"), ([], ""), ([0, 0], "··"), ([5], "█"), ([1, 1_000_000], "▁█"),
    ([0, 1, 2, 3, 4, 5, 6, 7], "·▂▃▄▅▆▇█"), ([.max / 8, 3], "█▁"),
  ])
  func `is as high as the figures`(figures: [Int], bars: String) {
    #expect(Sparkline(figures).text == bars)
  }
}
