# Rscript make.R FOLDER [all | NAME...]
#
# Writes what R's package surveillance finds in its example series, one CSV for each series: date
# and count, then five figures for each way of judging, empty before the first judged point and
# NA where R gives none. With "all" every series of the package is taken, else the golden ones, or
# those of them that are named.
suppressMessages(library(surveillance))

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
named <- arguments[-1]
everything <- identical(named, "all")

# The ways of judging; SurgeWays.swift has the same under the same names.
ears <- list(
  "c1" = list(method = "C1"), "c2" = list(method = "C2"), "c3" = list(method = "C3"),
  "c1-own" = list(method = "C1", baseline = 14, alpha = 0.01, minSigma = 1.5),
  "c3-own" = list(method = "C3", baseline = 10, alpha = 0.05, minSigma = 0.5))
farrington <- list(
  "far" = list(),
  "far-nb" = list(thresholdMethod = "nbPlugin"),
  "far-muan" = list(thresholdMethod = "muan", alpha = 0.01),
  "far-plain" = list(
    b = 3, w = 2, reweight = FALSE, trend = FALSE, powertrans = "none", limit54 = c(50, 6)),
  "far-root" = list(b = 4, powertrans = "1/2", pThresholdTrend = 0.5, pastWeeksNotIncluded = 1),
  "far-ten" = list(
    b = 4, noPeriods = 10, pastWeeksNotIncluded = 26, pThresholdTrend = 1,
    thresholdMethod = "muan"),
  "far-per-head" = list(b = 3, populationOffset = TRUE, weightsThreshold = 1))

# What R gives no figure for at all stays NA; a series it refuses has no columns.
judged <- function(judge, size) {
  found <- tryCatch(suppressWarnings(judge()), error = function(e) NULL)
  if (is.null(found)) return(NULL)
  control <- found@control
  figure <- function(name) if (is.null(control[[name]])) NA else control[[name]][, 1]
  figures <- data.frame(
    expected = figure("expected"), upper = found@upperbound[, 1],
    alarm = as.integer(found@alarm[, 1]), p = figure("pvalue"), score = figure("score"))
  before <- figures[rep(1, size - nrow(figures)), ]
  before[] <- ""
  rbind(before, written(figures))
}

written <- function(figures) {
  figures[] <- lapply(figures, function(column) {
    column <- as.numeric(column)
    trimws(formatC(ifelse(is.nan(column), NA, column), digits = 9, format = "g"))
  })
  figures
}

# Every way for the short series, R's own defaults for the others: R takes its time. A year of
# months has no ten seasons.
write_series <- function(name, dates, counts, frequency) {
  size <- length(counts)
  people <- matrix(1e6 * (1 + (seq_len(size) %% 50) / 100))
  dated <- sts(matrix(counts), epoch = as.numeric(dates), epochAsDate = TRUE, frequency = frequency,
               population = people)
  placed <- sts(matrix(counts), frequency = frequency, population = people)
  table <- list(data.frame(date = dates, count = counts))
  add <- function(way, judge) {
    figures <- judged(judge, size)
    if (is.null(figures)) return()
    names(figures) <- paste(way, names(figures), sep = ".")
    table[[length(table) + 1]] <<- figures
  }
  for (way in if (frequency < 365) names(ears)) add(way, function() earsC(placed, ears[[way]]))
  ways <- if (length(counts) <= 320) names(farrington) else "far"
  if (frequency == 12) ways <- setdiff(ways, "far-ten")
  for (way in ways) {
    control <- c(farrington[[way]], list(glmWarnings = FALSE))
    add(way, function() farringtonFlexible(dated, control))
    add(paste0(way, "@place"), function() farringtonFlexible(placed, control))
  }
  table <- do.call(cbind, table)
  empty <- vapply(table, function(column) all(column %in% c("", "NA")), NA)
  write.csv(table[, !empty], file.path(folder, paste0(name, ".csv")), quote = FALSE,
            row.names = FALSE)
}

weeks <- function(size) as.Date("2001-01-01") + 7 * (seq_len(size) - 1)

# The series of one data set of the package, one for each of its columns.
series <- function(item) {
  room <- new.env()
  data(list = item, package = "surveillance", envir = room)
  found <- room[[item]]
  if (inherits(found, "disProg")) found <- suppressWarnings(disProg2sts(found))
  if (!inherits(found, "sts") || !found@freq %in% c(12, 52, 365)) return(list())
  size <- nrow(found@observed)
  dates <- if (found@epochAsDate) as.Date(found@epoch, origin = "1970-01-01")
    else if (found@freq == 12) seq(as.Date("1985-01-01"), by = "month", length.out = size)
    else weeks(size)
  columns <- seq_len(ncol(found@observed))
  lapply(columns, function(column) list(
    name = if (length(columns) > 1) paste(item, column, sep = "-") else item,
    dates = dates, counts = as.vector(found@observed[, column]), frequency = found@freq))
}

campylobacter <- function() {
  room <- new.env()
  data(list = "campyDE", package = "surveillance", envir = room)
  list(name = "campyDE", dates = room$campyDE$date, counts = room$campyDE$case, frequency = 52)
}

# Counts of days, with weeks and seasons, made by arithmetic alone; a few are not known.
days <- function() {
  size <- 1850
  place <- seq_len(size)
  counts <- (place * 7919) %% 13 + (place %% 7 < 5) * 6 + (place %% 365) %/% 60
  counts[c(40, 41, 900, 1845)] <- NA
  list(name = "days", dates = as.Date("2020-03-01") + place - 1, counts = counts, frequency = 365)
}

# A series of which some counts are not known.
with_holes <- function(known, name, holes) {
  known$name <- name
  known$counts[holes] <- NA
  known
}

shortened <- function(known) {
  taken <- seq_len(min(400, length(known$counts)))
  known$dates <- known$dates[taken]
  known$counts <- known$counts[taken]
  known
}

if (everything) {
  items <- sub(" .*", "", data(package = "surveillance")$results[, "Item"])
  taken <- c(unlist(lapply(items, series), recursive = FALSE), list(campylobacter()))
} else {
  agona <- series("salmonella.agona")[[1]]
  taken <- lapply(c(
    list(agona), series("salmNewport")[2], series("momo")[2], series("ha")[1],
    series("measles.weser")[3], series("rotaBB")[1], list(campylobacter())), shortened)
  taken <- c(taken, list(
    days(), with_holes(agona, "holes", c(60, 200, 290, 291)),
    with_holes(agona, "hole-first", 1:8)))
}
for (one in taken) {
  if (everything || length(named) == 0 || one$name %in% named)
    write_series(one$name, one$dates, one$counts, one$frequency)
}
