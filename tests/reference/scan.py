# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The prospective space-time scan by looking at every cylinder, with arithmetic and random numbers of its own.

usage: scan.py; needs nothing but Python.

Its places and cases come from a linear congruence that tests/core/analysis/spacetimescan.cpp repeats. Printed
on 2026-11-24 (Python 3.11), and held by that test, statistic to 1e-9 and p within three standard errors:

    permutation: statistic 6.553796550 p 0.028 centre 31 places 3 days 5 observed 8 expected 1.593137
    poisson: statistic 8.560019197 p 0.021 centre 31 places 3 days 5 observed 8 expected 1.178084
"""
import math
import random

PLACES, CASES, DAYS, LONGEST, RADIUS, REPLICAS = 60, 400, 90, 28, 1200, 999


class Congruence:
    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        self.state = (1103515245 * self.state + 12345) % 2 ** 31
        return (self.state >> 8) % count


def scene():
    dice = Congruence(7)
    places = [(dice.below(4000), dice.below(4000)) for _ in range(PLACES)]
    population = [100 + dice.below(900) for _ in range(PLACES)]
    cases = [(dice.below(PLACES), dice.below(DAYS)) for _ in range(CASES)]
    near = sorted(range(PLACES), key=lambda i: (places[i][0] - 2000) ** 2 + (places[i][1] - 2000) ** 2)[:4]
    cases += [(near[dice.below(4)], DAYS - 1 - dice.below(5)) for _ in range(8)]
    return places, population, cases


def circles(places):
    """(centre, members) of every circle; equal distances, to the millimetre, together."""
    for centre, (x, y) in enumerate(places):
        off = sorted((round(1000 * math.hypot(a - x, b - y)), i) for i, (a, b) in enumerate(places))
        for limit in sorted({d for d, _ in off if d <= 1000 * RADIUS}):
            yield centre, [i for d, i in off if d <= limit]


def statistic(count, mean, all_cases):
    if count < 2 or count <= mean:
        return 0.0
    rest = all_cases - count
    return count * math.log(count / mean) + (rest * math.log(rest / (all_cases - mean)) if rest else 0)


def best(cases, zones, weights, shares):
    """The likeliest cylinder; shares: of all cases expected in each window."""
    table = [[0] * LONGEST for _ in range(PLACES)]
    for place, day in cases:
        for window in range(max(DAYS - 1 - day, 0), LONGEST):
            table[place][window] += 1
    whole = sum(weights)
    found = (0.0,)
    for centre, members in zones:
        weight = sum(weights[i] for i in members) / whole
        if weight > 0.5 or weight == 0:
            continue
        for window in range(LONGEST):
            count = sum(table[i][window] for i in members)
            mean = len(cases) * weight * shares[window]
            found = max(found, (statistic(count, mean, len(cases)), -centre, len(members), window + 1, count, mean))
    return found


def tell(name, found, greater):
    value, centre, members, days, count, mean = found
    print(f"{name}: statistic {value:.9f} p {(1 + greater) / (1 + REPLICAS):.3f} centre {-centre} "
          f"places {members} days {days} observed {count} expected {mean:.6f}")


def main():
    places, population, cases = scene()
    zones = list(circles(places))
    draw = random.Random(1)

    per_place = [sum(1 for place, _ in cases if place == i) for i in range(PLACES)]
    shares = [sum(1 for _, day in cases if DAYS - 1 - day <= w) / len(cases) for w in range(LONGEST)]
    found = best(cases, zones, per_place, shares)
    greater = 0
    days = [day for _, day in cases]
    for _ in range(REPLICAS):
        draw.shuffle(days)
        greater += best(list(zip((p for p, _ in cases), days)), zones, per_place, shares)[0] >= found[0] - 1e-9
    tell("permutation", found, greater)

    shares = [(w + 1) / DAYS for w in range(LONGEST)]
    found = best(cases, zones, population, shares)
    greater = 0
    for _ in range(REPLICAS):
        drawn = list(zip(draw.choices(range(PLACES), population, k=len(cases)),
                         draw.choices(range(DAYS), k=len(cases))))
        greater += best(drawn, zones, population, shares)[0] >= found[0] - 1e-9
    tell("poisson", found, greater)


if __name__ == "__main__":
    main()
