// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_paper.h"

#include <QCoreApplication>
#include <algorithm>

namespace qz::grid {

namespace {

QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

/// Type grows with the sheet, but less than the sheet does.
double enlargedOn(QSizeF paperMm) {
    const double longer = std::max(paperMm.width(), paperMm.height());
    return longer > 800 ? 1.7 : longer > 560 ? 1.4 : longer > 400 ? 1.15 : 1;
}

PageSetup pageOf(const MapPaperWish& wish) {
    PageSetup page;
    page.paperMm = wish.paperMm;
    page.marginsMm = QMarginsF(15, 12, 15, 18);
    page.footer = FooterStyle::Plain;
    page.scale = enlargedOn(wish.paperMm);
    if (wish.landscape) {
        page.paperMm = wish.paperMm.transposed();
    }
    return page;
}

void addAreas(const AreaTree& tree, const AreaCode& code, AreaLevel level, QList<AreaCode>& found) {
    if (code.level() == level) {
        found.append(code);
        return;
    }
    for (const Area* child : tree.children(code)) {
        addAreas(tree, child->code, level, found);
    }
}

void addShading(SheetContent& content, const AreaTree& tree, const MapView& view, Audience audience) {
    const ShadedFigures& shaded = *view.shaded;
    QList<AreaCode> areas;
    addAreas(tree, view.area, shaded.level, areas);
    const AreaShading shading =
        shadeFigures(areas, shaded.figures, shaded.areRates, shaded.strongIsLow, shaded.forPaper(audience));
    const ThemeTokens& t = themeTokens(ThemeKind::Light);
    content.fillTitle = shaded.title;
    content.fillPeriod = shaded.period;
    const SheetStep hidden{translate("qz::grid::MapPaper", "hidden: small counts"), t.alt, true};
    if (!shading.isProtected) {
        content.steps.append(hidden);
        return;
    }
    for (const ShadedArea& area : shading.areas) {
        const QString code = area.area.toString();
        content.fills.insert(code, area.count ? t.choropleth[std::size_t(area.step + 1)] : t.alt);
        if (!area.count) {
            content.hatched.insert(code);
        }
    }
    for (qsizetype step = 0; step < shading.steps.size(); ++step) {
        content.steps.append({shading.steps[step], t.choropleth[std::size_t(step)]});
    }
    if (shading.hasHidden()) {
        content.steps.append(hidden);
    }
}

void addPoints(SheetContent& content, const MapView& view) {
    std::vector<MapPoint> points;
    for (const MapMark& mark : view.marks) {
        const auto category = std::min(std::size_t(mark.mark), content.counts.size() - 1);
        points.push_back({mark.point, std::uint8_t(category), mark.day});
        ++content.counts[category];
    }
    if (!points.empty()) {
        content.points = PointLayer::make(points);
        content.groups = ClusterPyramid::make(*content.points);
    }
}

std::shared_ptr<const SheetContent> contentOf(const AreaTree& tree, const MapView& view, Audience audience) {
    auto content = std::make_shared<SheetContent>();
    AreaCode root = view.area;
    while (root.level() > AreaLevel::County && !root.parent().isNull() &&
           tree.find(root.parent()) != nullptr) {
        root = root.parent();
    }
    content->scene = makeAreaScene(tree, root);
    content->names = view.shown.stack.shows(MapLayer::Names);
    const bool handling = audience == Audience::Handling;
    content->marks = handling && view.shown.stack.shows(MapLayer::Events);
    content->heat = handling && view.shown.stack.shows(MapLayer::Heat);
    if (content->marks || content->heat) {
        addPoints(*content, view);
    }
    content->ground = view.ground;
    if (view.shaded && view.shown.stack.shows(MapLayer::Areas)) {
        addShading(*content, tree, view, audience);
    }
    return content;
}

QString audienceText(Audience audience) {
    return audience == Audience::Handling ? translate("qz::grid::MapPaper", "For those who handle the cases")
                                          : translate("qz::grid::MapPaper", "For: public, counts 1–4 hidden");
}

Paragraph titleLine(const QString& text) {
    Paragraph line;
    line.runs = plainRuns(text, true);
    line.role = PaperRole::Title;
    line.align = TextAlign::Center;
    return line;
}

}  // namespace

QList<AreaCode> townsOf(const AreaTree& tree, const AreaCode& area) {
    QList<AreaCode> towns;
    if (area.level() >= AreaLevel::Town) {
        return {area};
    }
    addAreas(tree, area, AreaLevel::Town, towns);
    std::sort(towns.begin(), towns.end(),
              [](const AreaCode& a, const AreaCode& b) { return a.toString() < b.toString(); });
    return towns;
}

Result<std::shared_ptr<PaperDocument>> makeMapPaper(const AreaTree& tree, const MapView& view,
                                                    const MapPaperWish& wish, JobControl& job) {
    QZ_TRY(job.progress(0, 0));
    const std::shared_ptr<const SheetContent> content = contentOf(tree, view, wish.audience);
    if (content->scene->isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         translate("qz::grid::MapPaper",
                                   "No border of this area is stored. Import boundaries to print a map."));
    }
    auto paper = std::make_shared<PaperDocument>();
    paper->page = pageOf(wish);
    paper->author = wish.issuer;
    paper->draft = false;
    paper->footer.dataDate = translate("qz::grid::MapPaper", "Data as of %1")
                                 .arg(view.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    paper->footer.audience = audienceText(wish.audience);
    const QList<AreaCode> towns =
        wish.extent == SheetExtent::Towns ? townsOf(tree, view.area) : QList<AreaCode>{view.area};
    const QSizeF room = paper->page.typeAreaPt().size();
    const QSizeF size(room.width(), room.height() - 58 * paper->page.scale);
    int done = 0;
    for (const AreaCode& town : towns) {
        QZ_TRY(job.progress(done, towns.size(), translate("qz::grid::MapPaper", "Sheets")));
        const SheetWords words{tree.path(town, QStringLiteral(" › ")), wish.source, wish.approval,
                               view.at.toString(QStringLiteral("yyyy-MM-dd"))};
        const SheetSpace space{size, paper->page.scale};
        const auto sheet = wish.extent == SheetExtent::Seen
                               ? std::make_shared<MapSheet>(content, view.seen, words, space)
                               : std::make_shared<MapSheet>(content, town, words, space);
        const Area* known = tree.find(town);
        const QString title = wish.extent == SheetExtent::Towns && known != nullptr
                                  ? QStringLiteral("%1 · %2").arg(wish.title, known->name)
                                  : wish.title;
        if (done++ == 0) {
            paper->title = title;
        } else {
            paper->blocks.push_back({PageBreak{}});
            paper->blocks.push_back({titleLine(title)});
        }
        paper->blocks.push_back({FigureBlock{sheet, size * (25.4 / 72.0), {}}});
    }
    return paper;
}

}  // namespace qz::grid
