// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QTabWidget>

#include "pages/attachments_panel.h"
#include "pages/case_page.h"
#include "program.h"
#include "qz/ui/panes.h"

using namespace qz;
using namespace qz::test;

/// The attachments of a case as a user meets them in the window.
class TestWindowAttachments : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;
    QString m_number;

    AttachmentsPanel* panel() const {
        return m_program->desktop->mainWindow()->currentPage()->findChild<AttachmentsPanel*>();
    }
    QTabWidget* tabs() const {
        return m_program->desktop->mainWindow()->currentPage()->findChild<QTabWidget*>();
    }
    QString file(const QString& name, const QByteArray& content) const {
        const QString path = m_program->folder() + QLatin1Char('/') + name;
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? path : QString();
    }
    QString photo() const {
        QImage image(1600, 1200, QImage::Format_RGB32);
        image.fill(Qt::darkGray);
        QPainter painter(&image);
        painter.setBrush(Qt::lightGray);
        painter.drawEllipse(QPoint(800, 600), 420, 400);
        painter.end();
        const QString path = m_program->folder() + QStringLiteral("/manhole cover before repair.png");
        return image.save(path) ? path : QString();
    }
    int openings() const {
        Store& store = m_program->desktop->runtime()->core().store();
        const Result<QList<AuditEntry>> latest =
            await(store.read([](ReadTx& read) { return AuditTrail::latest(read, 100); }));
        return static_cast<int>(std::count_if(latest->cbegin(), latest->cend(), [](const AuditEntry& entry) {
            return entry.action == QLatin1String("open_attachment");
        }));
    }
    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel(), &event);
        QTRY_VERIFY(!panel()->isBusy());
        QVERIFY(m_program->calm());
        QTRY_VERIFY(!panel()->isBusy());
    }
    void picture(const char* name) {
        const QString folder = qEnvironmentVariable("QIZONG_PICTURES");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            QVERIFY(m_program->desktop->mainWindow()->grab().save(
                QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name))));
        }
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
        NewCase request;
        request.kind = QStringLiteral("event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("area"), QStringLiteral("340202014003002")},
                          {QStringLiteral("summary"), QStringLiteral("Cover of the manhole cracked")}};
        request.actor.user = QStringLiteral("boss");
        const Result<CaseRecord> opened = await(m_program->desktop->runtime()->core().cases().open(request));
        QZ_VERIFY_OK(opened);
        m_number = opened->number;
        m_program->desktop->mainWindow()->openPage(QStringLiteral("case"),
                                                   {{QStringLiteral("number"), m_number}});
        QVERIFY(m_program->calm());
        QTRY_VERIFY(panel() != nullptr);
        QTRY_VERIFY(!panel()->isBusy());
        tabs()->setCurrentWidget(panel());
    }
    void cleanup() { m_program.reset(); }

    void droppedFilesAreKeptShownAndTakenOff() {
        picture("attachments-empty");
        const QString document = file(QStringLiteral("notes.txt"), "what was seen");
        drop({photo(), document, m_program->folder() + QStringLiteral("/nowhere.png")});
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(panel()->list()->count(), 2);
        QVERIFY(tabs()->tabText(tabs()->indexOf(panel())).endsWith(QStringLiteral("(2)")));
        QVERIFY(panel()->errorStrip()->text().contains(QStringLiteral("nowhere.png")));
        QVERIFY(panel()->list()->item(0)->text().contains(QStringLiteral("boss")));
        // Nothing is opened before it is chosen, and once only.
        panel()->list()->setFocus();
        QCOMPARE(openings(), 0);
        panel()->list()->setCurrentRow(0);
        QTRY_VERIFY(!panel()->preview()->picture().isNull());
        QCOMPARE(panel()->preview()->picture().size(), QSize(1600, 1200));
        static_cast<CaseDeskPage*>(m_program->desktop->mainWindow()->currentPage())->view()->reload();
        QVERIFY(m_program->calm());
        QTRY_VERIFY(!panel()->isBusy());
        QCOMPARE(panel()->list()->currentRow(), 0);
        QVERIFY(!panel()->preview()->picture().isNull());
        QCOMPARE(openings(), 1);
        picture("attachments-light");
        Q_EMIT m_program->desktop->desk()->themeRequested(ThemeKind::Dark);
        picture("attachments-dark");

        panel()->list()->setCurrentRow(1);
        QVERIFY(panel()->preview()->picture().isNull());
        const AttachmentId id = panel()->attachments().at(1).id;
        const QString copy = m_program->folder() + QStringLiteral("/copy.txt");
        panel()->saveCopy(id, copy);
        QTRY_VERIFY(!panel()->isBusy());
        QFile saved(copy);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("what was seen"));
        panel()->remove(id, QStringLiteral("wrong case"));
        QTRY_COMPARE(panel()->list()->count(), 1);
        QVERIFY(m_program->calm());
        QTRY_VERIFY(!panel()->isBusy());
        QVERIFY(tabs()->tabText(tabs()->indexOf(panel())).endsWith(QStringLiteral("(1)")));
    }

    void aBrokenPictureSaysSo() {
        drop({file(QStringLiteral("broken.png"), "this is no picture at all")});
        if (QTest::currentTestFailed()) {
            return;
        }
        panel()->list()->setCurrentRow(0);
        QTRY_VERIFY(!panel()->isBusy());
        QVERIFY(panel()->preview()->picture().isNull());
        QVERIFY2(panel()->preview()->text().contains(QStringLiteral("Save a copy")),
                 qPrintable(panel()->preview()->text()));
    }

    void picturesOfOtherKindsAreNotRead() {
        QVERIFY(!readPicture("<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>").ok());
        QVERIFY(!isPicture(QStringLiteral("image/svg+xml")));
        QVERIFY(!isPicture(QStringLiteral("application/x-executable")));
        QVERIFY(isPicture(QStringLiteral("image/png")) && isPicture(QStringLiteral("image/jpeg")));
    }
};

QZ_TEST(TestWindowAttachments)
#include "test_attachments.moc"
