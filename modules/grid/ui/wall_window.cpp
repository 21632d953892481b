// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/wall_window.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>

#include "qz/async.h"

namespace qz::grid {

namespace {

constexpr int turnMs = 30000;
constexpr int minuteMs = 60000;
constexpr int gatherMs = 5000;  // changes come in groups
constexpr qint64 visitorsLateMs = 3600 * 1000;
constexpr int days = 7;

QDateTime displayTime(Instant instant) {
    const CivilTime civil = CivilTime::fromInstant(instant);
    return {civil.date, QTime(civil.minute / 60 % 24, civil.minute % 60)};
}

}  // namespace

WallWindow::WallWindow(WallServices services, AreaCode area, bool visitors)
    : m_services(std::move(services)), m_area(std::move(area)) {
    setObjectName(QStringLiteral("gridWall"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_DeleteOnClose);
    setCursor(Qt::BlankCursor);
    setFocusPolicy(Qt::StrongFocus);
    m_pool.setMaxThreadCount(1);
    m_content.visitors = visitors;
    while (m_area.level() > AreaLevel::Town) {
        m_area = m_area.parent();  // streets are compared, nothing smaller
    }
    const Area* known = m_services.areas.tree()->find(m_area);
    m_content.title = tr("%1 · Social governance").arg(known != nullptr ? known->name : m_area.toString());
    setWindowTitle(m_content.title);
    setAccessibleName(tr("Display wall"));
    connect(&m_minute, &QTimer::timeout, this, &WallWindow::load);
    connect(&m_turn, &QTimer::timeout, this, &WallWindow::turn);
    connect(&m_soon, &QTimer::timeout, this, &WallWindow::load);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    m_minute.start(minuteMs);
    m_turn.start(turnMs);
    m_subscription = m_services.events.subscribe([this](const StoreChange&) {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    makeScene();
    load();
}

WallWindow::~WallWindow() {
    m_pool.clear();
    m_pool.waitForDone();
}

void WallWindow::showBeside(const QWidget* from) {
    const QScreen* own = from != nullptr ? from->screen() : QGuiApplication::primaryScreen();
    const QScreen* screen = own;
    for (const QScreen* other : QGuiApplication::screens()) {
        screen = other != own ? other : screen;
    }
    setGeometry(screen->geometry());
    showFullScreen();
}

void WallWindow::setVisitors(bool on) {
    m_content.visitors = on;
    load();
}

void WallWindow::makeScene() {
    ++m_loading;
    auto promise = std::make_shared<QPromise<std::shared_ptr<const AreaScene>>>();
    promise->start();
    onResult(this, promise->future(), [this](const std::shared_ptr<const AreaScene>& scene) {
        --m_loading;
        m_content.scene = scene;
        update();
    });
    m_pool.start([promise, tree = m_services.areas.tree(), area = m_area] {
        promise->addResult(makeAreaScene(*tree, area));
        promise->finish();
    });
}

void WallWindow::load() {
    const Instant now = m_services.clock.now();
    const Instant seen{m_content.visitors ? now.ms - visitorsLateMs : now.ms};
    m_content.now = displayTime(now);
    update();
    if (m_services.source == nullptr) {
        return;
    }
    OverviewRequest request;
    request.area = m_area;
    request.to = CivilTime::fromInstant(seen).date;
    request.from = request.to.addDays(1 - days);
    request.audience = Audience::Public;
    request.now = seen;
    const quint64 generation = ++m_generation;
    ++m_loading;
    onResult(this, m_services.source->overview(request),
             [this, generation, seen, request](const Result<Overview>& overview) {
                 --m_loading;
                 if (generation != m_generation || !overview.ok()) {
                     return;
                 }
                 m_content.dataAt = displayTime(seen);
                 m_content.period =
                     tr("%1 to %2").arg(request.from.toString(Qt::ISODate), request.to.toString(Qt::ISODate));
                 fillWall(m_content, *overview, *m_services.areas.tree(),
                          [this](const QString& code) { return m_services.classes->className(code); });
                 setAccessibleDescription(wallWords(m_content));
                 update();
             });
}

void WallWindow::turn() {
    m_content.chart = (m_content.chart + 1) % kWallCharts;
    update();
}

void WallWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintWall(painter, size(), m_content);
}

void WallWindow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            close();
            break;
        case Qt::Key_V:
            setVisitors(!m_content.visitors);
            break;
        case Qt::Key_Space:
        case Qt::Key_Right:
            turn();
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace qz::grid
