// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinatesystem.h"

#include "core/base/text.h"
#include "core/geo/gcj02.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <proj.h>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

namespace {

struct ContextDeleter {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct OperationDeleter {
    void operator()(PJ* operation) const { proj_destroy(operation); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using Operation = std::unique_ptr<PJ, OperationDeleter>;

/// A transformation to WGS 84 with the context it lives in; one thread at a time.
struct Engine {
    Context context;
    Operation operation;
};

Context newContext() {
    Context context(proj_context_create());
    proj_context_set_enable_network(context.get(), 0); // grids are never fetched
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

/// Only kinds with two horizontal coordinates can be read as x, y.
bool isHorizontal(PJ_TYPE type) {
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS ||
           type == PJ_TYPE_PROJECTED_CRS || type == PJ_TYPE_COMPOUND_CRS || type == PJ_TYPE_BOUND_CRS;
}

std::optional<Engine> newEngine(const std::string& definition) {
    Engine engine{newContext(), nullptr};
    PJ_CONTEXT* context = engine.context.get();
    const Operation asDefined(proj_create_crs_to_crs(context, definition.c_str(), "EPSG:4326", nullptr));
    if (!asDefined)
        return std::nullopt;
    engine.operation.reset(proj_normalize_for_visualization(context, asDefined.get()));
    return engine.operation ? std::optional(std::move(engine)) : std::nullopt;
}

std::optional<LonLat> onEarth(LonLat point) {
    const bool isThere = std::fabs(point.lon) <= 180 && std::fabs(point.lat) <= 90; // false for NaN as well
    return isThere ? std::optional(point) : std::nullopt;
}

/// "gcj-02" → "GCJ02": the name without what people put between its letters.
std::string bareName(std::string_view name) {
    std::string bare;
    for (const char c : name) {
        if (c == ' ' || c == '-' || c == '_')
            continue;
        bare += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return bare;
}

Unexpected unknown(std::string_view name, Message why) {
    return fail(ErrorKind::Data, "coordinate system", std::string(name), std::move(why),
                QT_TRANSLATE_NOOP("core", "Write EPSG:n, GCJ-02, BD-09, a PROJ string or WKT."));
}

/// What PROJ is to be asked for; empty when the text is no form that may be asked (PROJ would search for
/// names that look alike, and a guess would move every point).
std::string definitionOf(std::string_view name) {
    const std::string lower = asciiLower(name);
    if (lower.starts_with("epsg:"))
        return "EPSG:" + std::string(name.substr(5));
    if (name.find('[') != std::string_view::npos || name.starts_with('{') ||
        lower.starts_with("urn:ogc:def:crs:"))
        return std::string(name);
    if (lower.starts_with("esri:") || lower.starts_with("ogc:") || lower.starts_with("iau_2015:"))
        return std::string(name);
    if (!name.starts_with("+") || lower.find("+proj=pipeline") != std::string::npos)
        return {};
    const bool isMarked = name.find("+type=crs") != std::string_view::npos;
    return std::string(name) + (isMarked ? "" : " +type=crs");
}

struct Described {
    std::string name;
    bool isWgs84 = false;
};

/// Looks a definition up. nullopt: PROJ does not know it; an empty name: it is not a horizontal system.
std::optional<Described> describe(const std::string& definition) {
    const Context context = newContext();
    const Operation crs(proj_create(context.get(), definition.c_str()));
    if (!crs)
        return std::nullopt;
    if (!isHorizontal(proj_get_type(crs.get())))
        return Described{};
    Described found{definition, false};
    const char* authority = proj_get_id_auth_name(crs.get(), 0);
    const char* code = proj_get_id_code(crs.get(), 0);
    if (authority != nullptr && code != nullptr)
        found.name = std::string(authority) + ":" + code;
    for (const char* same : {"EPSG:4326", "EPSG:4490"}) {
        const Operation other(proj_create(context.get(), same));
        if (other &&
            proj_is_equivalent_to(crs.get(), other.get(), PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0)
            return Described{same, true};
    }
    return found;
}

} // namespace

/// Copies of a system share this, also between threads: each call borrows an engine of its own.
struct CoordinateSystem::Projection {
    explicit Projection(std::string text) : definition(std::move(text)) {}

    [[nodiscard]] std::optional<LonLat> transform(PJ_DIRECTION direction, double x, double y) const {
        std::optional<Engine> engine = borrow();
        if (!engine)
            return std::nullopt;
        const PJ_COORD out = proj_trans(engine->operation.get(), direction, proj_coord(x, y, 0, HUGE_VAL));
        giveBack(std::move(*engine));
        if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y))
            return std::nullopt;
        return LonLat{out.xy.x, out.xy.y};
    }
    [[nodiscard]] std::optional<Engine> borrow() const {
        {
            const std::lock_guard lock(mutex);
            if (!idle.empty()) {
                Engine engine = std::move(idle.back());
                idle.pop_back();
                return engine;
            }
        }
        return newEngine(definition);
    }
    void giveBack(Engine engine) const {
        const std::lock_guard lock(mutex);
        idle.push_back(std::move(engine));
    }

    std::string definition;
    mutable std::mutex mutex;
    mutable std::vector<Engine> idle;
};

CoordinateSystem::CoordinateSystem() = default;

Result<CoordinateSystem> CoordinateSystem::fromName(std::string_view name) {
    CoordinateSystem system;
    const std::string_view text = trimmed(name);
    const std::string bare = bareName(text);
    if (bare == "GCJ02" || bare == "BD09" || bare == "BD09LL") {
        system.m_kind = bare == "GCJ02" ? Kind::Gcj02 : Kind::Bd09;
        system.m_name = bare == "GCJ02" ? "GCJ-02" : "BD-09";
        return system;
    }
    if (bare == "BD09MC")
        return unknown(text,
                       QT_TRANSLATE_NOOP("core", "Baidu's metres (BD-09 MC) follow no published definition; "
                                                 "export the points as longitude and latitude"));
    const std::string definition = definitionOf(text);
    const auto found = definition.empty() ? std::nullopt : describe(definition);
    if (!found)
        return unknown(text, QT_TRANSLATE_NOOP("core", "this coordinate system is not known"));
    if (found->name.empty())
        return unknown(text,
                       QT_TRANSLATE_NOOP("core", "this is not a system of two coordinates on the ground"));
    system.m_name = found->name;
    if (found->isWgs84)
        return system;
    auto projection = std::make_shared<const Projection>(definition);
    std::optional<Engine> engine = projection->borrow();
    if (!engine)
        return unknown(text,
                       QT_TRANSLATE_NOOP("core", "there is no way from this coordinate system to WGS 84"));
    projection->giveBack(std::move(*engine));
    system.m_kind = Kind::Projected;
    system.m_projection = std::move(projection);
    return system;
}

bool CoordinateSystem::isWgs84() const {
    return m_kind == Kind::Wgs84;
}

std::optional<LonLat> CoordinateSystem::toWgs84(double x, double y) const {
    switch (m_kind) {
    case Kind::Wgs84:
        return onEarth({x, y});
    case Kind::Gcj02:
        return onEarth(wgs84FromGcj02({x, y}).point);
    case Kind::Bd09:
        return onEarth(wgs84FromGcj02(gcj02FromBd09({x, y}).point).point);
    case Kind::Projected:
        break;
    }
    if (!std::isfinite(x) || !std::isfinite(y))
        return std::nullopt;
    const auto point = m_projection->transform(PJ_FWD, x, y);
    return point ? onEarth(*point) : std::nullopt;
}

std::optional<LonLat> CoordinateSystem::fromWgs84(LonLat point) const {
    if (!onEarth(point))
        return std::nullopt;
    switch (m_kind) {
    case Kind::Wgs84:
        return point;
    case Kind::Gcj02:
        return gcj02FromWgs84(point);
    case Kind::Bd09:
        return bd09FromGcj02(gcj02FromWgs84(point));
    case Kind::Projected:
        break;
    }
    return m_projection->transform(PJ_INV, point.lon, point.lat);
}

std::string utmZoneName(LonLat point) {
    const int zone = std::clamp(static_cast<int>(std::floor((point.lon + 180) / 6)) + 1, 1, 60);
    return "EPSG:" + std::to_string((point.lat < 0 ? 32700 : 32600) + zone);
}

} // namespace jingge
