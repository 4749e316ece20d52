#pragma once
#include <stddef.h>

// What surveillance needs of Boost.Math and Eigen, as plain C: both are headers of C++ alone.
//
// Nothing is thrown and nothing ends the program: an impossible argument gives NaN.

#ifdef __cplusplus
extern "C" {
#endif

/// P(Z > z) of the standard normal distribution.
double statistics_normal_above(double z);

/// The z with P(Z > z) = p under the standard normal distribution; infinite at 0 and 1.
double statistics_normal_bound(double p);

/// P(T > t) of Student's distribution.
double statistics_student_above(double t, double degrees_of_freedom);

/// P(X > count) of Poisson's distribution.
double statistics_poisson_above(double count, double mean);

/// P(X > count) of the failures before `successes`, any number above 0, each of chance p.
double statistics_negative_binomial_above(double count, double p, double successes);

/// Solves a least-squares problem by Householder's QR.
///
/// `design` holds `rows` × `columns` numbers, row by row, `rows` being `columns` or more; R is left
/// in its upper triangle. Coefficients that the rows do not determine are not finite.
void statistics_solve(
    double *design, size_t rows, size_t columns, const double *targets, double *coefficients);

/// Solves Rᵀv = x in place, R being what `statistics_solve` left in `design`.
void statistics_solve_transposed(const double *design, size_t columns, double *x);

#ifdef __cplusplus
}
#endif
