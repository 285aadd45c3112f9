// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds mutants to the readers. usage: fuzz_readers mutants N | seconds S [TARGET…]; every mutant is told by
// its target and number, from 1: `fuzz_readers only TARGET NUMBER FILE` writes it into a file. Ends with 1 on
// the first finding; a crash is the sanitizers' to tell, and the file "mutant" in the folder that is named
// first then holds the bytes.
#include "fuzz/targets.h"
#include "support/files.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

using namespace jingge::test;

namespace {

using Seconds = std::chrono::duration<double>;

struct Wish {
    std::uint64_t mutants = 0; ///< 0 = by time
    double seconds = 0;
    std::vector<std::string> names;
};

constexpr Seconds kLongest{10}; ///< for one mutant

/// false on a finding.
bool fuzz(const FuzzTarget& target, const Wish& wish, const std::string& folder)
{
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t number = 0;
    const std::uint64_t most = wish.mutants / target.slowness;
    for (Seconds spent{0}; wish.mutants > 0 ? number < most : spent.count() < wish.seconds;) {
        Dice dice(++number);
        const std::string bytes = target.make(dice);
        const auto begun = std::chrono::steady_clock::now();
        std::string finding = target.run(bytes, folder);
        const Seconds taken = std::chrono::steady_clock::now() - begun;
        if (finding.empty() && taken > kLongest)
            finding = "takes too long";
        if (!finding.empty()) {
            std::cerr << target.name << " " << number << ": " << finding << '\n';
            return false;
        }
        spent = std::chrono::steady_clock::now() - start;
    }
    const Seconds spent = std::chrono::steady_clock::now() - start;
    std::cout << target.name << ": " << number << " mutants in " << spent.count() << " s, no finding"
              << std::endl;
    return true;
}

int writeOne(const std::string& name, const std::string& number, const std::string& file)
{
    for (const FuzzTarget& target : fuzzTargets()) {
        if (target.name == name) {
            Dice dice(std::strtoull(number.c_str(), nullptr, 10));
            std::ofstream(file, std::ios::binary) << target.make(dice);
            return 0;
        }
    }
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 4 && words[0] == "only")
        return writeOne(words[1], words[2], words[3]);
    if (words.size() < 2 || (words[0] != "mutants" && words[0] != "seconds"))
        return 2;
    Wish wish;
    if (words[0] == "mutants")
        wish.mutants = std::strtoull(words[1].c_str(), nullptr, 10);
    else
        wish.seconds = std::strtod(words[1].c_str(), nullptr);
    wish.names.assign(words.begin() + 2, words.end());
    const TemporaryFolder folder;
    std::cout << "in " << folder.path() << std::endl;
    bool isFine = true;
    for (const FuzzTarget& target : fuzzTargets()) {
        const bool isAsked =
            wish.names.empty() || std::ranges::find(wish.names, target.name) != wish.names.end();
        isFine = (!isAsked || fuzz(target, wish, folder.path())) && isFine;
    }
    return isFine ? 0 : 1;
}
