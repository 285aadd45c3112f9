// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/chart.h"
#include "app/ctl/chartlanguage.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/session.h"
#include "core/base/text.h"
#include "core/exchange/pendingfiles.h"
#include "core/frame/counting.h"
#include "core/ingest/foreignmaps.h"
#include "core/jobs/threadedfor.h"
#include "core/scene/picturefile.h"
#include "core/scene/plotsheet.h"
#include "core/state/savedview.h"
#include "core/study/recipe.h"

#include <QLocale>
#include <QtGlobal>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

namespace jingge {

namespace {

constexpr int kLeastPixels = 200;
constexpr int kMostPixels = 20000;
constexpr int kScreenDots = 96;
constexpr double kMmPerInch = 25.4;

struct ChartWordsGiven {
    AnalysisOptions options;
    std::string kind;
    std::string out;
    std::string size = "1600x900";
    std::int64_t dpi = kScreenDots;
    std::string language;
};

struct SheetSize {
    int width = 0; ///< pixels
    int height = 0;
    int dotsPerInch = kScreenDots;

    [[nodiscard]] QSizeF logical() const
    {
        return QSizeF(width, height) * kScreenDots / dotsPerInch; // a denser sheet shows the same, finer
    }
};

std::optional<int> pixelsOf(std::string_view text)
{
    int pixels = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pixels);
    if (error != std::errc() || end != text.data() + text.size() || pixels < kLeastPixels ||
        pixels > kMostPixels)
        return std::nullopt;
    return pixels;
}

Result<SheetSize> readSize(const ChartWordsGiven& words)
{
    const std::vector<std::string_view> sides = split(words.size, 'x');
    const auto width = sides.size() == 2 ? pixelsOf(sides[0]) : std::nullopt;
    const auto height = sides.size() == 2 ? pixelsOf(sides[1]) : std::nullopt;
    if (!width || !height)
        return usageError("--size",
                          {QT_TRANSLATE_NOOP("core", "not WIDTHxHEIGHT in pixels from %1 to %2: %3"),
                           {std::to_string(kLeastPixels), std::to_string(kMostPixels), words.size}});
    if (words.dpi < 48 || words.dpi > 1200)
        return usageError("--dpi", QT_TRANSLATE_NOOP("core", "the number must lie between 48 and 1200"));
    return SheetSize{*width, *height, static_cast<int>(words.dpi)};
}

/// Qt writes the moment of writing into a PDF; the same question is to give the same bytes. The length stays,
/// so that the file's table of places stays right.
Result<void> removeMoment(const std::string& pdf, const std::string& path)
{
    std::ifstream in(pdf, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    constexpr std::string_view kKey = "/CreationDate (D:";
    constexpr std::string_view kMoment = "20000101000000+00'00'";
    const std::size_t at = bytes.find(kKey);
    const std::size_t end = bytes.find(')', at);
    if (at != std::string::npos && end - at - kKey.size() <= kMoment.size())
        bytes.replace(at + kKey.size(), end - at - kKey.size(), kMoment.substr(0, end - at - kKey.size()));
    std::ofstream out(pdf, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    return checkWritten(out, path);
}

/// Writes the chart beside its place and moves it there when it is whole.
Result<void> writeChart(const std::string& path, const Picture& picture, const SheetSize& size)
{
    auto files = PendingFiles::beside(path);
    if (!files)
        return Unexpected(files.error());
    const PaperSize paper{size.width * kMmPerInch / size.dotsPerInch, size.dotsPerInch};
    if (auto written =
            writePicture(QString::fromStdString(files->file()), picture, paper, Style::load(Look::Light));
        !written) {
        written.error().where = path;
        return written;
    }
    if (pictureKindOf(QString::fromStdString(path)) == PictureKind::Pdf) {
        if (auto removed = removeMoment(files->file(), path); !removed)
            return removed;
    }
    return files->keep();
}

/// Charts of hours leave out what is known only to the day.
Provenance provenanceOf(const ChartWordsGiven& words, const Session& session, ChartKind kind)
{
    Provenance p = words.options.provenance(session, "chart " + words.kind);
    const std::int64_t dayOnly =
        kind == ChartKind::Map || kind == ChartKind::Calendar ? 0 : countDayOnly(session.frame(), session.rows.all());
    if (dayOnly > 0) {
        p.excluded.emplace_back("day_only", dayOnly);
        p.n -= dayOnly;
    }
    return p;
}

bool isRecipe(const ChartWordsGiven& words)
{
    return words.kind.ends_with(".jinggeview");
}

/// The recipe's question asked of the store: its own filter, since a chart from a recipe is the same chart again.
Result<StudyAnswer> answerOf(const SavedView& recipe, const Session& session, const ParallelFor& loop,
                             const TaskContext& context, ChartLanguage language)
{
    const Workspace& workspace = *session.workspace;
    const bool isChinese = language == ChartLanguage::Chinese;
    Filter ever = recipe.filter;
    ever.from.reset();
    ever.to.reset();
    const auto rows = workspace.apply(recipe.filter);
    const auto always = workspace.apply(ever);
    if (!rows || !always)
        return Unexpected(!rows ? rows.error() : always.error());
    const auto name = [&workspace, isChinese](const std::string& code) {
        const auto [english, chinese] = workspace.categoryNames(code);
        return isChinese ? chinese : english;
    };
    const RowSet everywhere = always->allBut(Dimension::Area);
    const StudyGround ground{workspace.frame(), &rows->all(), &always->all(), &everywhere, recipe.filter,
                             workspace.momentSearch(), name, isChinese ? StudyLanguage::Chinese : StudyLanguage::English};
    const QJsonObject asked = recipe.panels[QLatin1StringView(kRecipePage.data())].toObject();
    return runStudy(ground, questionFrom(asked), loop, context);
}

Result<int> drawRecipe(const ChartWordsGiven& words, const SheetSize& size, ChartLanguage language)
{
    const auto recipe = readSavedView(words.kind);
    if (!recipe)
        return Unexpected(recipe.error());
    if (!recipe->panels.contains(QLatin1StringView(kRecipePage.data())))
        return fail(ErrorKind::Data, "chart", words.kind, QT_TRANSLATE_NOOP("core", "the view holds no analysis"),
                    QT_TRANSLATE_NOOP("core", "save the recipe from the page of analyses"));
    const auto filter = words.options.filter.filter();
    if (!filter || !(*filter == Filter{}))
        return usageError("chart", QT_TRANSLATE_NOOP("core", "a recipe brings its own filter"));
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    TerminalTask task("chart", "M");
    const auto answer = answerOf(*recipe, *session, ThreadedFor(), task.context(), language);
    if (!answer)
        return Unexpected(answer.error());
    const Study* study = findStudy(questionFrom(recipe->panels[QLatin1StringView(kRecipePage.data())].toObject()).study);
    const StudyLanguage spoken =
        language == ChartLanguage::Chinese ? StudyLanguage::Chinese : StudyLanguage::English;
    const Picture picture =
        plotSheet(answer->plot, QString::fromUtf8(study->name.in(spoken)), QString::fromUtf8(study->asks.in(spoken)),
                  QString::fromStdString(methodLine(answer->provenance, spoken)), size.logical());
    if (auto written = writeChart(words.out, picture, size); !written)
        return Unexpected(written.error());
    const Table table{{"path", "width", "height"}, {{words.out, std::int64_t{size.width}, std::int64_t{size.height}}}};
    return words.options.output.print(table, &answer->provenance);
}

Result<int> run(const ChartWordsGiven& words)
{
    const auto kind = chartKindFromName(words.kind);
    if (!kind && !isRecipe(words))
        return usageError("KIND", {QT_TRANSLATE_NOOP("core", "no such chart: %1 (map, timeaxis, week, axes, calendar)"),
                                   {words.kind}});
    const QString path = QString::fromStdString(words.out);
    if (!pictureKindOf(path))
        return usageError(
            "--out", {QT_TRANSLATE_NOOP("core", "the ending names no kind of picture: %1 (.svg, .png, .pdf)"),
                      {words.out}});
    const auto size = readSize(words);
    const auto language = readChartLanguage(words.language);
    if (!size || !language)
        return Unexpected(!size ? size.error() : language.error());
    if (isRecipe(words))
        return drawRecipe(words, *size, *language);
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const Workspace& workspace = *session->workspace;
    const Provenance provenance = provenanceOf(words, *session, *kind);
    ChartSubject subject{workspace.frame(), session->rows.all(), workspace.station().name, {}, provenance,
                         *language};
    if (*kind == ChartKind::Map)
        subject.base = readForeignBaseMaps(std::filesystem::path(words.options.store.path().value_or("")).parent_path().string(),
                                    workspace.station().layers);
    const auto picture = chartPicture(*kind, subject, size->logical());
    if (!picture)
        return Unexpected(picture.error());
    if (auto written = writeChart(words.out, *picture, *size); !written)
        return Unexpected(written.error());
    const Table table{{"path", "width", "height"},
                      {{words.out, std::int64_t{size->width}, std::int64_t{size->height}}}};
    return words.options.output.print(table, &provenance);
}

} // namespace

void addChart(Command root)
{
    auto words = std::make_shared<ChartWordsGiven>();
    Command command = root.add("chart", "Draw a chart into a file");
    words->options.addTo(command);
    command.text("KIND", words->kind, "map, timeaxis, week, axes or calendar, or the file of a recipe (.jinggeview)", true)
        .text("--out", words->out, "File to write: .svg .png .pdf", true)
        .text("--size", words->size, "WIDTHxHEIGHT in pixels (default 1600x900)")
        .number("--dpi", words->dpi, "Pixels an inch: 192 makes type and lines twice as fine (default 96)")
        .text("--language", words->language, "zh or en (default: the system's)")
        .run([words] { return run(*words); });
}

} // namespace jingge
