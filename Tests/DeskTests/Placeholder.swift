enum DeskTestsPlaceholder {}
