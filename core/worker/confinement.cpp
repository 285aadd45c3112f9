// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/confinement.h"

#include <seccomp.h>

#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace jingge {

namespace {

bool limit(int resource, rlim_t most)
{
    const rlimit value{most, most};
    return ::setrlimit(static_cast<__rlimit_resource>(resource), &value) == 0;
}

bool limitResources()
{
    constexpr rlim_t kGiB = 1ULL << 30U;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    const bool isMemoryLimited = true; // the sanitizer's own map of addresses is larger
#else
    const bool isMemoryLimited = limit(RLIMIT_AS, 2 * kGiB);
#endif
    return isMemoryLimited && limit(RLIMIT_CPU, 60) && limit(RLIMIT_NOFILE, 64) &&
           limit(RLIMIT_FSIZE, kGiB) && limit(RLIMIT_CORE, 0);
}

/// Everything is allowed but what reaches the network, other programs and other processes.
bool filterCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr)
        return false;
    constexpr std::array kRefused{SCMP_SYS(socket),
                                  SCMP_SYS(socketpair),
                                  SCMP_SYS(connect),
                                  SCMP_SYS(bind),
                                  SCMP_SYS(listen),
                                  SCMP_SYS(accept),
                                  SCMP_SYS(accept4),
                                  SCMP_SYS(sendto),
                                  SCMP_SYS(sendmsg),
                                  SCMP_SYS(execve),
                                  SCMP_SYS(execveat),
                                  SCMP_SYS(fork),
                                  SCMP_SYS(vfork),
                                  SCMP_SYS(ptrace),
                                  SCMP_SYS(process_vm_readv),
                                  SCMP_SYS(process_vm_writev),
                                  SCMP_SYS(kill),
                                  SCMP_SYS(tkill),
                                  SCMP_SYS(mount),
                                  SCMP_SYS(umount2),
                                  SCMP_SYS(bpf),
                                  SCMP_SYS(keyctl),
                                  SCMP_SYS(add_key),
                                  SCMP_SYS(io_uring_setup),
                                  SCMP_SYS(userfaultfd),
                                  SCMP_SYS(perf_event_open),
                                  SCMP_SYS(unshare),
                                  SCMP_SYS(setns)};
    bool isFine = true;
    for (const int call : kRefused)
        isFine = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && isFine;
    isFine = isFine && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return isFine;
}

} // namespace

bool confineThisProcess()
{
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && limitResources() && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filterCalls();
}

bool sendPacket(char kind, std::string_view bytes)
{
    if (bytes.size() > kMostPacketBytes)
        return false;
    std::string wire{kind};
    for (unsigned shift = 0; shift < 32; shift += 8)
        wire += static_cast<char>((bytes.size() >> shift) & 0xFFU);
    wire += bytes;
    for (std::string_view rest = wire; !rest.empty();) {
        const ssize_t count = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace jingge
