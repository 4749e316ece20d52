// Eigen's parts under the Mozilla Public License alone.
#define EIGEN_MPL2_ONLY
#include <eigen3/Eigen/QR>

#include "CStatistics.h"

namespace {
using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Numbers = Eigen::VectorXd;
}  // namespace

void statistics_solve(
    double *design, size_t rows, size_t columns, const double *targets, double *coefficients) {
  Eigen::Map<Rows> matrix(design, rows, columns);
  // By reference, so that the triangle is left in the caller's matrix.
  Eigen::HouseholderQR<Eigen::Ref<Rows>> decomposition(matrix);
  Eigen::Map<Numbers>(coefficients, columns) =
      decomposition.solve(Eigen::Map<const Numbers>(targets, rows));
}

void statistics_solve_transposed(const double *design, size_t columns, double *x) {
  Eigen::Map<const Rows> matrix(design, columns, columns);
  Eigen::Map<Numbers> numbers(x, columns);
  matrix.transpose().triangularView<Eigen::Lower>().solveInPlace(numbers);
}
