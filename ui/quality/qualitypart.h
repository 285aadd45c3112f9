// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/store/qualitycounts.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <memory>
#include <string>

class QLabel;
class QTableView;

namespace jingge {

class DefaultPoints;
class QualityModel;
class Segments;

/// What is remarkable about the data under the filter: places, times, categories, for all and by batch, month
/// or grid. A figure that is chosen chooses its calls, which the list beside it shows.
class QualityPart final : public QWidget {
    Q_OBJECT

public:
    /// mappings: the folder of the person's own.
    QualityPart(const ViewContext& context, std::string mappings, QWidget* parent = nullptr);

    [[nodiscard]] bool isSettled() const { return !m_job.isBusy() && !m_saving.isBusy(); }
    [[nodiscard]] QualityModel* model() const { return m_model; }
    [[nodiscard]] DefaultPoints* defaultPoints() const { return m_points; }
    void chooseCell(int row, int column);
    [[nodiscard]] int by() const;
    void setBy(int by);

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void told(const QString& news);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Answer {
        std::shared_ptr<const QualityFacts> facts;
        FrameSnapshot frame;
        std::shared_ptr<const StationCounts> counts; ///< whose rows were counted
        QualityCounts all;
        std::vector<QualityCounts> byKey;
        std::vector<DefaultPoint> points;
        std::int64_t located = 0;
    };
    void makeTable();
    void ask();
    void takeAnswer(Result<Answer> answer);
    void showSummary();
    void showPoints();
    void choose(const std::vector<std::uint32_t>& rows);
    void mark(int point);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QualityKey key() const;

    const ViewContext m_context;
    const std::string m_mappings;
    QualityModel* m_model;
    Segments* m_by;
    Segments* m_figures;
    QLabel* m_sentence;
    QLabel* m_basis;
    QTableView* m_table;
    DefaultPoints* m_points;
    Answer m_answer;
    bool m_isStale = true; ///< something changed while the part was hidden
    LatestJob m_job;
    LatestJob m_saving;
};

} // namespace jingge
