# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Exact comparisons of counts by R's own poisson.test, for tests/core/analysis/exactcomparison.cpp.
# usage: Rscript comparison.R, in tests/reference; writes comparison/exact.csv (R 4.2.2).
say <- function(x) ifelse(is.finite(x), format(x, digits = 15, trim = TRUE, scientific = TRUE), "")
rows <- NULL
for (k in c(1, 3)) for (now in c(0, 1, 3, 7, 12, 25, 40, 260)) for (before in c(0, 2, 7, 16, 30, 90, 240)) {
  if (now + before == 0) next
  t <- poisson.test(c(now, before), c(1, k))
  rows <- rbind(rows, data.frame(kind = "pair", now = now, before = before, periods = k, p = say(t$p.value),
    ratio = if (before > 0) say(unname(t$estimate)) else "", low = say(t$conf.int[1]), high = if (before > 0) say(t$conf.int[2]) else ""))
}
for (mean in c(0.3, 2, 4.7, 16, 33.3, 250)) for (now in c(0, 1, 5, 9, 25, 40, 230, 300)) {
  t <- poisson.test(now, r = mean)
  rows <- rbind(rows, data.frame(kind = "mean", now = now, before = mean, periods = 1, p = say(t$p.value), ratio = "", low = "", high = ""))
}
write.csv(rows, "comparison/exact.csv", row.names = FALSE, quote = FALSE)
