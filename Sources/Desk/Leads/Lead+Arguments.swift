public import ArgumentParser
public import Leads

extension LeadEnding: ExpressibleByArgument {}
extension LeadState: ExpressibleByArgument {}
