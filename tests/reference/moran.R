# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Local and global Moran's I by spdep, for tests/core/analysis/moran.cpp.
# usage: Rscript moran.R, in tests/reference; reads moran/places.csv (x, y, count), writes moran/local.csv and
# moran/global.csv (R 4.2.2, spdep 1.2-7). With a file and a distance: Rscript moran.R places.csv DISTANCE reads
# x, y, count, i, z, p of `jinggectl moran --format csv` and stops unless they agree to 1e-9.
suppressMessages(library(spdep))
spdep::set.ZeroPolicyOption(TRUE)
say <- function(x) ifelse(is.finite(x), format(x, digits = 16, trim = TRUE, scientific = TRUE), "")
weights <- function(places, distance)
  nb2listw(suppressWarnings(dnearneigh(as.matrix(places[, c("x", "y")]), 0, distance)), style = "W", zero.policy = TRUE)
words <- commandArgs(trailingOnly = TRUE)
if (length(words) == 2) {
  places <- read.csv(words[1])
  theirs <- localmoran(places$count, weights(places, as.numeric(words[2])), zero.policy = TRUE)
  near <- function(a, b) abs(a - b) <= 1e-9 * pmax(abs(b), 1e-3)
  has <- !is.na(places$z)
  stopifnot(near(places$i[has], theirs[has, 1]), near(places$z[has], theirs[has, 4]), abs(places$p[has] - theirs[has, 5]) <= 1e-9)
  cat("moran:", nrow(places), "places agree\n")
} else {
  places <- read.csv("moran/places.csv")
  l <- NULL
  g <- NULL
  for (distance in c(400, 700, 1500)) {
    w <- weights(places, distance)
    m <- localmoran(places$count, w, zero.policy = TRUE)
    l <- rbind(l, data.frame(distance = distance, place = seq_len(nrow(places)), i = say(m[, 1]), expected = say(m[, 2]),
      variance = say(m[, 3]), z = say(m[, 4]), p = say(m[, 5])))
    t <- moran.test(places$count, w, alternative = "two.sided", zero.policy = TRUE)
    g <- rbind(g, data.frame(distance = distance, i = say(t$estimate[1]), expected = say(t$estimate[2]),
      variance = say(t$estimate[3]), z = say(t$statistic), p = say(t$p.value)))
  }
  write.csv(l, "moran/local.csv", row.names = FALSE, quote = FALSE)
  write.csv(g, "moran/global.csv", row.names = FALSE, quote = FALSE)
}
