internal import CLinear

/// One logistic regression a class against the others, L2-regularised, by liblinear.
enum LogisticRegression {
  /// What a wrong answer on a learnt case costs, against one unit of weight squared.
  static let cost = 10.0
  /// How near the optimum it stops; liblinear's own choice.
  private static let tolerance = 0.01

  /// Weights by feature, then class, and biases by class.
  struct Learnt {
    var weights: [[Double]]
    var biases: [Double]
  }

  /// Learns; the solver (a trust-region Newton method) draws no numbers at random.
  ///
  /// An example has the features of a case, ascending from 0, with their values; a label is its
  /// class, from 0, and each class has a case.
  static func learn(
    _ examples: some Sequence<[(feature: Int, value: Double)]>, labels: [Int], classCount: Int,
    featureCount: Int
  ) throws(TrainingFlaw) -> Learnt {
    // The last feature is the bias; an index of -1 ends an example.
    var nodes: [feature_node] = []
    var starts: [Int] = []
    for example in examples {
      starts.append(nodes.count)
      nodes += example.map { feature_node(index: CInt($0.feature + 1), value: $0.value) }
      nodes.append(feature_node(index: CInt(featureCount + 1), value: 1))
      nodes.append(feature_node(index: -1, value: 0))
    }
    var targets = labels.map(Double.init)
    let result: Result<Learnt, TrainingFlaw> = unsafe nodes.withUnsafeMutableBufferPointer {
      nodes in
      var rows = unsafe starts.map { start in unsafe nodes.baseAddress.map { unsafe $0 + start } }
      return unsafe targets.withUnsafeMutableBufferPointer { targets in
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          let problem = unsafe problem(
            l: CInt(starts.count), n: CInt(featureCount + 1), y: targets.baseAddress,
            x: rows.baseAddress, bias: 1)
          return unsafe learn(problem, classCount: classCount)
        }
      }
    }
    return try result.get()
  }

  private static func learn(
    _ problem: problem, classCount: Int
  ) -> Result<Learnt, TrainingFlaw> {
    var problem = unsafe problem
    var parameters = unsafe parameter()
    unsafe parameters.solver_type = CInt(L2R_LR)
    unsafe parameters.C = cost
    unsafe parameters.eps = tolerance
    if let message = unsafe check_parameter(&problem, &parameters) {
      return unsafe .failure(.refused(String(cString: message)))
    }
    unsafe set_print_string_function { _ in }
    guard let model = unsafe train(&problem, &parameters) else {
      return .failure(.refused("no model"))
    }
    var owned: UnsafeMutablePointer<model>? = unsafe model
    defer { unsafe free_and_destroy_model(&owned) }
    return unsafe .success(read(model, classCount: classCount))
  }

  private static func read(_ model: UnsafePointer<model>, classCount: Int) -> Learnt {
    let featureCount = Int(unsafe get_nr_feature(model))
    var labels = [CInt](repeating: 0, count: classCount)
    unsafe get_labels(model, &labels)
    // The place a class has in liblinear's order.
    var places = [CInt](repeating: 0, count: classCount)
    for (place, label) in labels.enumerated() { places[Int(label)] = CInt(place) }
    func weights(_ feature: Int) -> [Double] {
      places.map { place in unsafe get_decfun_coef(model, CInt(feature + 1), place) }
    }
    return Learnt(
      weights: (0..<featureCount).map(weights),
      biases: places.map { place in unsafe get_decfun_bias(model, place) })
  }
}
