// Errors are answered, not thrown: by NaN, by infinity, or by the best figure found.
#define BOOST_MATH_DOMAIN_ERROR_POLICY ignore_error
#define BOOST_MATH_POLE_ERROR_POLICY ignore_error
#define BOOST_MATH_OVERFLOW_ERROR_POLICY ignore_error
#define BOOST_MATH_EVALUATION_ERROR_POLICY ignore_error
#define BOOST_MATH_ROUNDING_ERROR_POLICY ignore_error
// Boost.Math includes <iostream> and prints nothing: kept out, its streams are not set up at every
// start of the program.
#define _GLIBCXX_IOSTREAM 1

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "CStatistics.h"

using boost::math::complement;
using boost::math::normal;
using boost::math::students_t;

double statistics_normal_above(double z) { return cdf(complement(normal(), z)); }

double statistics_normal_bound(double p) { return quantile(complement(normal(), p)); }

double statistics_student_above(double t, double degrees_of_freedom) {
  return cdf(complement(students_t(degrees_of_freedom), t));
}

double statistics_poisson_above(double count, double mean) {
  return boost::math::gamma_p(count + 1, mean);
}

double statistics_negative_binomial_above(double count, double p, double successes) {
  return boost::math::ibetac(successes, count + 1, p);
}
