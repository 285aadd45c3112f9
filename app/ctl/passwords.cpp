// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/passwords.h"

#include "app/ctl/options.h"
#include "core/seal/privatekeyfile.h"

#include <QtGlobal>

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::size_t kRoom = 1024;

/// The terminal with what is typed unseen; as it was when this goes.
class UnseenTerminal {
public:
    UnseenTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios unseen = m_before;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isUnseen = ::tcsetattr(m_descriptor, TCSAFLUSH, &unseen) == 0;
    }
    ~UnseenTerminal()
    {
        if (m_isUnseen) {
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
            [[maybe_unused]] const auto written = ::write(m_descriptor, "\n", 1);
        }
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    UnseenTerminal(const UnseenTerminal&) = delete;
    UnseenTerminal& operator=(const UnseenTerminal&) = delete;
    [[nodiscard]] bool isUnseen() const { return m_isUnseen; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isUnseen = false;
};

} // namespace

Password::Password()
{
    m_text.reserve(kRoom);
}

Password::Password(Password&& other) noexcept : m_text(std::move(other.m_text)) {}

Password::~Password()
{
    wipe({reinterpret_cast<unsigned char*>(m_text.data()), m_text.size()});
}

bool Password::readLine(int descriptor)
{
    char c = 0;
    while (m_text.size() < kRoom) {
        const ssize_t got = ::read(descriptor, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || c == '\n')
            break;
        m_text += c;
    }
    if (!m_text.empty() && m_text.back() == '\r')
        m_text.pop_back();
    return !m_text.empty();
}

Result<Password> Password::ask(const std::string& descriptor, const std::string& option,
                               const std::string& prompt)
{
    Password password;
    if (!descriptor.empty()) {
        int number = -1;
        const auto [end, error] =
            std::from_chars(descriptor.data(), descriptor.data() + descriptor.size(), number);
        if (error != std::errc() || end != descriptor.data() + descriptor.size() || number < 0)
            return usageError(
                option, QT_TRANSLATE_NOOP("core", "this is no number of a descriptor; a password is never "
                                                  "an argument"));
        if (!password.readLine(number))
            return usageError(option, QT_TRANSLATE_NOOP("core", "no password came from it"));
        return password;
    }
    const UnseenTerminal terminal;
    if (!terminal.isUnseen())
        return usageError(
            option, QT_TRANSLATE_NOOP("core", "a password is needed and there is no terminal to ask for it"));
    [[maybe_unused]] const auto written = ::write(terminal.descriptor(), prompt.data(), prompt.size());
    if (!password.readLine(terminal.descriptor()))
        return usageError(option, QT_TRANSLATE_NOOP("core", "no password came from it"));
    return password;
}

} // namespace jingge
