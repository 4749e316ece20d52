enum DemoTestsPlaceholder {}
