// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/placecells.h"

namespace jingge {

std::vector<std::string> placeColumns(const PlaceCounts& places)
{
    return places.lattice ? std::vector<std::string>{"lon", "lat"} : std::vector<std::string>{"area"};
}

std::vector<Cell> placeCells(const Frame& frame, const PlaceCounts& places, std::size_t place)
{
    if (!places.lattice)
        return {frame.areas->at(Level::Grid)[place].code};
    const LonLat centre = places.zone.toLonLat(places.places[place]).value_or(LonLat{});
    return {centre.lon, centre.lat};
}

void tellPlaces(const PlaceCounts& places, Provenance& provenance)
{
    provenance.n = places.counted;
    provenance.excluded.insert(provenance.excluded.end(), places.excluded.begin(), places.excluded.end());
}

} // namespace jingge
