# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Density of invented points by spatstat.explore, for tests/core/analysis/density.cpp.
# usage: Rscript kde.R, in tests/reference; writes kde/points.csv and kde/expected.csv (spatstat.explore 3.0-6).
# spatstat's quartic kernel is named by its standard deviation: radius / sqrt(8). No edge correction, exact sums.
suppressMessages(library(spatstat.explore))
set.seed(20)
n <- 80
points <- data.frame(x = round(c(rnorm(40, 1000, 300), runif(40, 0, 4000)), 3), y = round(c(rnorm(40, 2000, 200), runif(40, 0, 3000)), 3))
write.csv(points, "kde/points.csv", row.names = FALSE)
X <- ppp(points$x, points$y, window = owin(c(-5000, 9000), c(-5000, 9000)))
cell <- 50
at <- function(kernel, bandwidth, margin) {
  west <- min(points$x) - margin; north <- max(points$y) + margin
  columns <- ceiling((max(points$x) - min(points$x) + 2 * margin) / cell)
  rows <- ceiling((max(points$y) - min(points$y) + 2 * margin) / cell)
  picked <- sort(sample(columns * rows, 120)) - 1
  query <- ppp(west + (picked %% columns + 0.5) * cell, north - (picked %/% columns + 0.5) * cell, window = owin(c(-9000, 12000), c(-9000, 12000)))
  sigma <- if (kernel == "quartic") bandwidth / sqrt(8) else bandwidth
  value <- spatstat.explore:::densitycrossEngine(X, query, sigma = sigma, kernel = kernel, edge = FALSE,
                                                 cutoff = if (kernel == "quartic") bandwidth else 30 * bandwidth)
  data.frame(kernel = kernel, bandwidth = bandwidth, columns = columns, rows = rows, cell = picked, value = as.numeric(value) * 1e6)
}
table <- rbind(at("quartic", 400, 400), at("gaussian", 150, 450))
table$value <- format(table$value, digits = 15)
write.csv(table, "kde/expected.csv", row.names = FALSE, quote = FALSE)
cat("bw.scott isotropic:", format(bw.scott(X, isotropic = TRUE), digits = 15), "\n")
