public import ArgumentParser
public import Domain

extension DocumentKind: ExpressibleByArgument {}
extension FreezeState: ExpressibleByArgument {}
extension MoneyChannel: ExpressibleByArgument {}
extension StopMode: ExpressibleByArgument {}
extension StopState: ExpressibleByArgument {}
