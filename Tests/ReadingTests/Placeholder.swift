enum ReadingTestsPlaceholder {}
