# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Gi* by spdep beside that of the program. usage: Rscript localg.R places.csv DISTANCE; called by spacetime.py.
suppressMessages(library(spdep))
words <- commandArgs(trailingOnly = TRUE)
places <- read.csv(words[1])
neighbours <- include.self(dnearneigh(as.matrix(places[, c("x", "y")]), 0, as.numeric(words[2])))
z <- as.numeric(localG(places$count, nb2listw(neighbours, style = "B")))
p <- 2 * pnorm(-abs(z))
q <- p.adjust(p, "BH")
level <- ifelse(q > 0.10, "none", paste0(ifelse(z > 0, "hot", "cold"), ifelse(q <= 0.01, 99, ifelse(q <= 0.05, 95, 90))))
stopifnot(abs(z - places$z) <= 1e-9 * pmax(abs(z), 1e-3), abs(p - places$p) <= 1e-9, level == places$level)
cat("hotspot:", nrow(places), "places agree, z to", max(abs(z - places$z)), "\n")
