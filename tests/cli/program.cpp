// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "support/files.h"

#include <cstdlib>
#include <fcntl.h>
#include <grp.h>
#include <map>
#include <pwd.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace jingge::test {

namespace {

std::vector<std::string> environmentOf(const RunSetting& setting)
{
    std::map<std::string, std::string> values;
    for (char** at = environ; *at != nullptr; ++at) {
        const std::string entry = *at;
        values[entry.substr(0, entry.find('='))] = entry.substr(entry.find('=') + 1);
    }
    values.erase("JINGGE_DB");
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        values[name] = setting.folder + "/home";
    values["JINGGE_KEY_FILE"] = setting.folder + "/token.key";
    values["TZ"] = "America/St_Johns"; // the machine's zone must not matter
    values["LC_ALL"] = "C.UTF-8";
    for (const auto& [name, value] : setting.set)
        values[name] = value;
    std::vector<std::string> entries;
    for (const auto& [name, value] : values)
        entries.push_back(name + "=" + value);
    return entries;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

void becomeNobody()
{
    const passwd* nobody = getpwnam("nobody");
    if (nobody == nullptr || setgroups(0, nullptr) != 0 || setgid(nobody->pw_gid) != 0 || setuid(nobody->pw_uid) != 0)
        _exit(126);
}

/// In the child: nothing here may take memory but the few calls before exec.
[[noreturn]] void become(const RunSetting& setting, const std::string& out, const std::string& err, char** words,
                         char** environment)
{
    const int input = open("/dev/null", O_RDONLY);
    const int output = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int errors = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(input, 0);
    dup2(output, 1);
    dup2(errors, 2);
    if (chdir(setting.folder.c_str()) != 0)
        _exit(126);
    if (setting.isNobody)
        becomeNobody();
    if (setting.processorTime) { // an interval timer outlives exec; its signal ends a program like a kill
        itimerval timer{};
        timer.it_value.tv_sec = setting.processorTime->count() / 1000000;
        timer.it_value.tv_usec = setting.processorTime->count() % 1000000;
        setitimer(ITIMER_PROF, &timer, nullptr);
    }
    if (setting.largestFile) {
        const auto most = static_cast<rlim_t>(*setting.largestFile);
        const rlimit limit{most, most};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    execve(JINGGE_PROGRAM, words, environment);
    _exit(127);
}

} // namespace

Ran runProgram(const Words& words, const RunSetting& setting)
{
    std::vector<std::string> arguments{"jinggectl"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    std::vector<std::string> environment = environmentOf(setting);
    const std::vector<char*> wordPointers = pointersTo(arguments);
    const std::vector<char*> environmentPointers = pointersTo(environment);
    const TemporaryFolder captured;
    const std::string out = captured.file("out");
    const std::string err = captured.file("err");
    const pid_t child = fork();
    if (child == 0)
        become(setting, out, err, const_cast<char**>(wordPointers.data()), const_cast<char**>(environmentPointers.data()));
    if (setting.whileRunning)
        setting.whileRunning(child);
    int state = 0;
    rusage usage{};
    wait4(child, &state, 0, &usage);
    const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
    const auto time = std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                      std::chrono::microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    return {status, readFile(out), readFile(err), time};
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::vector<Words> rowsOf(const std::string& csv)
{
    std::vector<Words> rows;
    bool isHeader = true;
    for (const std::string& line : linesOf(csv)) {
        Words row;
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t end = std::min(line.find(',', at), line.size());
            row.push_back(line.substr(at, end - at));
            at = end + 1;
        }
        if (!isHeader)
            rows.push_back(std::move(row));
        isHeader = false;
    }
    return rows;
}

} // namespace jingge::test
