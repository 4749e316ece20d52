enum BriefingTestsPlaceholder {}
