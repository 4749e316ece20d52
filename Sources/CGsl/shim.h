#pragma once
#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>

/// Solves a least-squares problem by Householder's QR; answers 0 or GSL's error.
///
/// `design` holds `rows` × `columns` numbers, row by row; R is left in its upper triangle. `room`
/// has `rows` + `columns` numbers.
static inline int cgsl_solve(
    double *design, size_t rows, size_t columns, const double *targets, double *coefficients,
    double *room) {
  gsl_matrix_view matrix = gsl_matrix_view_array(design, rows, columns);
  gsl_vector_view tau = gsl_vector_view_array(room, columns);
  gsl_vector_view residuals = gsl_vector_view_array(room + columns, rows);
  gsl_vector_const_view target = gsl_vector_const_view_array(targets, rows);
  gsl_vector_view coefficient = gsl_vector_view_array(coefficients, columns);
  int failure = gsl_linalg_QR_decomp(&matrix.matrix, &tau.vector);
  return failure ? failure
                 : gsl_linalg_QR_lssolve(
                       &matrix.matrix, &tau.vector, &target.vector, &coefficient.vector,
                       &residuals.vector);
}

/// Solves Rᵀv = x in place, R being what `cgsl_solve` left in `design`; answers 0 or an error.
static inline int cgsl_solve_transposed(const double *design, size_t columns, double *x) {
  gsl_matrix_const_view matrix = gsl_matrix_const_view_array(design, columns, columns);
  gsl_vector_view vector = gsl_vector_view_array(x, columns);
  return gsl_blas_dtrsv(CblasUpper, CblasTrans, CblasNonUnit, &matrix.matrix, &vector.vector);
}
