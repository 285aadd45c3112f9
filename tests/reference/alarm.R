# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Alarms of invented weekly series by surveillance, for tests/core/analysis/alarms.cpp.
# usage: Rscript alarm.R, in tests/reference; writes alarm/series.csv, alarm/ears.csv, alarm/farrington.csv, alarm/cusum.csv
# (surveillance 1.20.3, R 4.2.2). C3's bound and score are those of the package's manual, U_3 and C_3; its code of this
# version writes the count where the manual has the mean.
suppressMessages(library(surveillance))
set.seed(5)
weeks <- 300
make <- function(level, trend, season, outbreaks, size = Inf) {
  t <- 1:weeks
  mu <- exp(log(level) + trend * t + season * sin(2 * pi * t / 52))
  y <- if (is.finite(size)) rnbinom(weeks, mu = mu, size = size) else rpois(weeks, mu)
  y[outbreaks] <- y[outbreaks] + rpois(length(outbreaks), 4 * sqrt(mu[outbreaks]) + 2)
  y
}
series <- list(make(3, 0, 0, c(120, 240, 300)), make(12, 0.004, 0.3, c(190, 300), 5), make(40, -0.002, 0.5, 260),
               make(0.4, 0.006, 0, 300), make(0.05, 0, 0, 298:300), make(8, 0, 0.8, integer(0), 2), c(rep(0, 290), rpois(10, 3)))
table <- do.call(cbind, series)
colnames(table) <- paste0("s", seq_along(series))
write.csv(table, "alarm/series.csv", row.names = FALSE, quote = FALSE)

say <- function(x) ifelse(is.na(x), "", format(x, digits = 15, trim = TRUE, scientific = TRUE))
ears <- NULL
for (s in colnames(table)) for (method in c("C1", "C2", "C3")) for (at in c(13, 120, 242, 299, 300)) {
  one <- sts(table[, s], frequency = 52)
  window <- function(t, lag) table[(t - lag - 7):(t - lag - 1), s]
  c2 <- function(t) (table[t, s] - mean(window(t, 2))) / sd(window(t, 2))
  if (method == "C3") {
    earlier <- max(0, c2(at - 1) - 1) + max(0, c2(at - 2) - 1)
    bound <- mean(window(at, 2)) + sd(window(at, 2)) * (qnorm(0.975) - earlier)
    score <- max(0, c2(at) - 1) + earlier
    bound <- max(0, bound)
  } else {
    bound <- as.numeric(upperbound(earsC(one, control = list(range = at, method = method, baseline = 7, alpha = 0.001))))
    lag <- if (method == "C1") 0 else 2
    score <- (table[at, s] - mean(window(at, lag))) / sd(window(at, lag))
  }
  if (is.finite(score)) ears <- rbind(ears, data.frame(series = s, method = method, week = at, threshold = say(bound), score = say(score)))
}
write.csv(ears, "alarm/ears.csv", row.names = FALSE, quote = FALSE)

farrington <- NULL
for (s in colnames(table)) for (at in c(264, 270, 281, 290, 299, 300, 60, 115, 200)) {
  b <- min(5, (at - 1 - 3) %/% 52)
  one <- sts(table[, s], frequency = 52)
  result <- suppressWarnings(farringtonFlexible(one, control = list(range = at, b = b, w = 3, reweight = TRUE, weightsThreshold = 2.58,
    alpha = 0.01, trend = TRUE, pThresholdTrend = 0.05, limit54 = c(5, 4), powertrans = "2/3", noPeriods = 1, glmWarnings = FALSE,
    thresholdMethod = "delta")))
  bound <- as.numeric(upperbound(result))
  shown <- function(x) if (is.na(bound)) "" else say(as.numeric(x))
  farrington <- rbind(farrington, data.frame(series = s, week = at, years = b, threshold = say(bound), expected = shown(result@control$expected),
                                             score = shown(result@control$score), p = shown(result@control$pvalue)))
}
write.csv(farrington, "alarm/farrington.csv", row.names = FALSE, quote = FALSE)
cusum <- NULL
for (s in colnames(table)) for (at in c(52, 120, 200, 242, 260, 299, 300)) {
  r <- algo.cusum(create.disProg(week = 1:weeks, observed = table[, s], state = rep(0, weeks)),
                  control = list(range = (at - 25):at, k = 1.04, h = 2.26, trans = "rossi"))
  if (r$control$m > 0) cusum <- rbind(cusum, data.frame(series = s, week = at, expected = say(r$control$m), score = say(r$cusum[26]), threshold = say(r$upperbound[26])))
}
write.csv(cusum, "alarm/cusum.csv", row.names = FALSE, quote = FALSE)
# Tails and quantiles, for tests/core/analysis/distributions.cpp.
values <- rbind(data.frame(what = "normal_above", a = c(0, 1.5, 5, -2), b = 0, c = 0), data.frame(what = "normal_quantile", a = c(0.5, 0.975, 0.999, 1e-9), b = 0, c = 0),
  data.frame(what = "student", a = c(0.3, 2.1, 6), b = c(33, 5, 12), c = 0), data.frame(what = "poisson", a = c(1, 7, 30, 400), b = c(0.2, 3, 31.5, 350), c = 0),
  data.frame(what = "binomial", a = c(1, 9, 25, 260), b = c(4, 12, 41, 500), c = c(0.5, 0.5, 0.25, 0.5)), data.frame(what = "beta_quantile", a = c(0.025, 0.975), b = c(3, 26), c = c(10, 16)))
values$value <- say(with(values, ifelse(what == "normal_above", pnorm(a, lower.tail = FALSE), ifelse(what == "normal_quantile", suppressWarnings(qnorm(a)),
  ifelse(what == "student", 2 * pt(a, b, lower.tail = FALSE), ifelse(what == "poisson", ppois(a - 1, b, lower.tail = FALSE),
  ifelse(what == "binomial", suppressWarnings(pbinom(a - 1, b, c, lower.tail = FALSE)), suppressWarnings(qbeta(a, b, c)))))))))
write.csv(values, "alarm/distributions.csv", row.names = FALSE, quote = FALSE)
