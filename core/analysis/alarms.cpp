// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/alarms.h"

#include "core/analysis/cusum.h"
#include "core/analysis/distributions.h"
#include "core/analysis/quasipoisson.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 4> kLevelNames{"none", "blue", "yellow", "red"};
constexpr std::array<std::string_view, 5> kMethodNames{"ears-c1", "ears-c2", "ears-c3", "farrington", "cusum"};
constexpr std::size_t kLag = 2;
constexpr double kEarsShare = 0.001;
constexpr double kEarsShareC3 = 0.025;

struct Baseline {
    double mean = 0;
    double sigma = 0;
};

/// Of the seven weeks that end `lag` + 1 weeks before the week at a position.
Baseline baselineOf(std::span<const double> weeks, std::size_t at, std::size_t lag, double minSigma)
{
    const auto window = weeks.subspan(at - lag - kEarsBaseline, kEarsBaseline);
    constexpr auto n = static_cast<double>(kEarsBaseline);
    const double mean = std::accumulate(window.begin(), window.end(), 0.0) / n;
    double squares = 0;
    for (const double count : window)
        squares += (count - mean) * (count - mean);
    return {mean, std::max(std::sqrt(squares / (n - 1)), minSigma)};
}

double scoreOf(double count, const Baseline& baseline)
{
    if (baseline.sigma > 0)
        return (count - baseline.mean) / baseline.sigma;
    if (count == baseline.mean)
        return 0;
    return count > baseline.mean ? std::numeric_limits<double>::infinity()
                                 : -std::numeric_limits<double>::infinity();
}

constexpr double kWeightsFrom = 2.58;
constexpr double kFarringtonShare = 0.01;
constexpr double kTrendShare = 0.05;
constexpr int kTrendYears = 3;
constexpr std::size_t kRecentWeeks = 4;
constexpr double kRecentCases = 5;

/// Reference weeks of the past with the two fits that the algorithm makes of them.
struct Reference {
    std::vector<double> counts;
    std::vector<double> times;

    Reference(std::span<const double> weeks, int years)
    {
        const std::size_t last = weeks.size() - 1;
        for (int year = years; year > 0; --year) {
            const std::size_t middle = last - static_cast<std::size_t>(year) * kFarringtonYear;
            for (std::size_t at = middle - kFarringtonHalfWindow; at <= middle + kFarringtonHalfWindow;
                 ++at) {
                counts.push_back(weeks[at]);
                times.push_back(static_cast<double>(at) - static_cast<double>(last));
            }
        }
    }
};

/// γ s⁻² where s is above the limit, else γ; they add up to their number.
std::vector<double> weightsOf(const Reference& reference, const QuasiPoissonFit& fit, double phi)
{
    std::vector<double> weights(reference.counts.size());
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double y = reference.counts[i];
        const double mean = fit.means[i];
        const double anscombe = 1.5 * (std::cbrt(y * y) * std::pow(mean, -1.0 / 6) - std::sqrt(mean)) /
                                std::sqrt(phi * (1 - fit.leverages[i]));
        weights[i] = anscombe > kWeightsFrom ? 1 / (anscombe * anscombe) : 1;
        sum += weights[i];
    }
    for (double& weight : weights)
        weight *= static_cast<double>(weights.size()) / sum;
    return weights;
}

struct Model {
    QuasiPoissonFit fit;
    double phi = 1;
    double dispersion = 1; ///< that of the coefficients' standard errors
};

/// Both fits; none where the first has no end. Standard errors rest on the residuals under the prior weights
/// alone, as in the reference implementation.
std::optional<Model> fitTwice(const Reference& reference, bool hasTrend)
{
    const std::vector<double> ones(reference.counts.size(), 1);
    QuasiPoissonFit first = fitQuasiPoisson(reference.counts, reference.times, ones, hasTrend);
    if (!first.isConverged && hasTrend)
        first = fitQuasiPoisson(reference.counts, reference.times, ones, false);
    if (!first.isConverged)
        return std::nullopt;
    const double phi = std::max(first.dispersion(reference.counts, first.workingWeights), 1.0);
    const std::vector<double> weights = weightsOf(reference, first, phi);
    Model model{fitQuasiPoisson(reference.counts, reference.times, weights, first.hasTrend), 1, 1};
    model.phi = std::max(model.fit.dispersion(reference.counts, model.fit.workingWeights), 1.0);
    model.dispersion = model.fit.dispersion(reference.counts, weights);
    return model;
}

bool isTrendKept(const Model& model, const Reference& reference, int years)
{
    if (!model.fit.hasTrend || years < kTrendYears)
        return false;
    const double t = model.fit.slope / std::sqrt(model.dispersion * model.fit.varSlope);
    return studentBothSides(t, model.fit.degrees()) < kTrendShare &&
           std::exp(model.fit.intercept) <= *std::ranges::max_element(reference.counts);
}

} // namespace

std::string_view alarmLevelName(AlarmLevel level)
{
    return kLevelNames[static_cast<std::size_t>(level)];
}

AlarmLevel alarmLevelOf(double p)
{
    const double rounded = std::round(p * 1e9) / 1e9;
    const auto passed =
        std::ranges::count_if(kAlarmShares, [rounded](double share) { return rounded < share; });
    return static_cast<AlarmLevel>(passed);
}

std::optional<AlarmMethod> alarmMethodFromName(std::string_view name)
{
    const auto* found = std::ranges::find(kMethodNames, name);
    if (found == kMethodNames.end())
        return std::nullopt;
    return static_cast<AlarmMethod>(found - kMethodNames.begin());
}

std::size_t weeksNeeded(AlarmMethod method)
{
    switch (method) {
    case AlarmMethod::EarsC1:
        return kEarsBaseline;
    case AlarmMethod::EarsC2:
        return kEarsBaseline + kLag;
    case AlarmMethod::EarsC3:
        return kEarsBaseline + 2 * kLag;
    case AlarmMethod::Cusum:
        return kCusumBaseline + kCusumWeeks - 1;
    case AlarmMethod::Farrington:
        break;
    }
    return kFarringtonYear + kFarringtonHalfWindow;
}

Alarm earsAlarm(AlarmMethod method, std::span<const double> weeks, double minSigma)
{
    const bool isC3 = method == AlarmMethod::EarsC3;
    const std::size_t last = weeks.size() - 1;
    const Baseline baseline = baselineOf(weeks, last, method == AlarmMethod::EarsC1 ? 0 : kLag, minSigma);
    double score = scoreOf(weeks[last], baseline);
    double earlier = 0;
    if (isC3) {
        for (std::size_t at = last - kLag; at < last; ++at)
            earlier += std::max(0.0, scoreOf(weeks[at], baselineOf(weeks, at, kLag, minSigma)) - 1);
        score = std::max(0.0, score - 1) + earlier;
    }
    const double bound = normalQuantile(1 - (isC3 ? kEarsShareC3 : kEarsShare)) - earlier;
    Alarm alarm;
    alarm.observed = weeks[last];
    alarm.expected = baseline.mean;
    // A standard deviation of 0 bounds nothing but itself, however much the weeks before exceeded theirs.
    alarm.threshold =
        std::max(0.0, baseline.sigma > 0 ? baseline.mean + bound * baseline.sigma : baseline.mean);
    alarm.p = normalAbove(score);
    if (std::isfinite(score))
        alarm.score = score;
    alarm.level = alarmLevelOf(*alarm.p);
    return alarm;
}

int farringtonYears(std::size_t weeks)
{
    if (weeks <= weeksNeeded(AlarmMethod::Farrington))
        return 0;
    return std::min(kFarringtonYears,
                    static_cast<int>((weeks - 1 - kFarringtonHalfWindow) / kFarringtonYear));
}

Alarm farringtonAlarm(std::span<const double> weeks, int years)
{
    Alarm alarm;
    alarm.observed = weeks.back();
    const auto recent = weeks.last(kRecentWeeks);
    if (std::accumulate(recent.begin(), recent.end(), 0.0) < kRecentCases)
        return alarm;
    const Reference reference(weeks, years);
    std::optional<Model> model = fitTwice(reference, true);
    if (model && !isTrendKept(*model, reference, years))
        model = fitTwice(reference, false);
    if (!model)
        return alarm;
    const double mean = std::exp(model->fit.intercept); // the week asked about stands at time 0
    const double error = mean * mean * model->dispersion * model->fit.varIntercept;
    const double tau = model->phi + error / mean;
    const double spread = std::sqrt(4.0 / 9 * std::cbrt(mean) * tau);
    const double middle = std::cbrt(mean * mean);
    alarm.expected = mean;
    alarm.threshold = std::pow(middle + normalQuantile(1 - kFarringtonShare) * spread, 1.5);
    alarm.score = (alarm.observed - mean) / (*alarm.threshold - mean);
    alarm.p = normalAbove((std::cbrt(alarm.observed * alarm.observed) - middle) / spread);
    alarm.level = alarmLevelOf(*alarm.p);
    return alarm;
}

Alarm alarmBy(AlarmMethod method, std::span<const double> weeks, int years, double minSigma)
{
    switch (method) {
    case AlarmMethod::EarsC1:
    case AlarmMethod::EarsC2:
    case AlarmMethod::EarsC3:
        return earsAlarm(method, weeks, minSigma);
    case AlarmMethod::Cusum:
        return cusumAlarm(weeks);
    case AlarmMethod::Farrington:
        break;
    }
    return farringtonAlarm(weeks, years);
}

FalseAlarms falseAlarms(std::span<const Alarm> alarms)
{
    FalseAlarms chance;
    for (const Alarm& alarm : alarms) {
        chance.tested += alarm.p ? 1 : 0;
        for (std::size_t i = 0; i < static_cast<std::size_t>(alarm.level); ++i)
            ++chance.raised[i];
    }
    for (std::size_t i = 0; i < kAlarmShares.size(); ++i)
        chance.expected[i] = static_cast<double>(chance.tested) * kAlarmShares[i];
    return chance;
}

} // namespace jingge
