enum ClusterTestsPlaceholder {}
