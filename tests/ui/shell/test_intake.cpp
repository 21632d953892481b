// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLoggingCategory>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

#include "pages/case_page.h"
#include "program.h"
#include "qz/photo_bytes.h"
#include "qz/ui/panes.h"

using namespace qz;
using namespace qz::test;

/// What comes by WeChat: texts and photos become one draft; nothing is saved by itself.
class TestWindowIntake : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    Page* page() const { return m_program->desktop->mainWindow()->currentPage(); }
    FormView* form() const { return page()->findChild<FormView*>(); }
    QString value(const char* field) const { return form()->value(QString::fromLatin1(field)); }
    void paste(const char* text) {
        QApplication::clipboard()->setText(QString::fromUtf8(text));
        QTest::keyClick(m_program->desktop->mainWindow(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_program->desktop->mainWindow()->currentPageId(), QStringLiteral("grid.new_event"));
        QVERIFY(m_program->calm());
    }
    void drop(QMimeData& data) {
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page(), &dropped);
        QVERIFY(m_program->calm());
    }
    QStringList labels() const {
        QStringList texts;
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts;
    }
    QStringList photosShown() const {
        QStringList names;
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->accessibleName().startsWith(QStringLiteral("Photo "))) {
                names.append(label->accessibleName());
            }
        }
        return names;
    }
    QString photo() const {
        QImage image(3000, 2000, QImage::Format_RGB32);
        image.fill(Qt::darkGray);
        const QString path = m_program->folder() + QStringLiteral("/cover.jpg");
        return image.save(path) ? path : QString();
    }

private slots:
    void initTestCase() {
        // What the decoder says of damaged pictures on its way to refusing them.
        QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio.jpeg=false"));
    }
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void aPastedMessageFillsTheFormAndNamesItsRules() {
        paste("我叫张小明，电话13912345678。今天下午3点Well lane井巷12号门口的井盖没了，请尽快处理！");
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(value("class"), QStringLiteral("P0101"));
        QCOMPARE(value("reporter"), QString::fromUtf8("张小明"));
        QCOMPARE(value("phone"), QStringLiteral("13912345678"));
        QCOMPARE(value("area"), QStringLiteral("340202014003"));
        QCOMPARE(value("occurred_at"), QStringLiteral("2026-09-30T15:00"));
        QVERIFY(value("detail").contains(QString::fromUtf8("井盖没了")));
        QVERIFY(!value("detail").contains(QStringLiteral("139")));
        const QString all = labels().join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("a telephone number")), qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("a word of this class")));
        // Nothing was saved without the human.
        const Result<CasePage> saved = await(m_program->desktop->runtime()->core().cases().list(
            CaseQuery{}, Actor{QStringLiteral("boss"), {}, QStringLiteral("system"), {}}));
        QZ_VERIFY_OK(saved);
        QCOMPARE(saved->rows.size(), 0);
        QTest::keyClick(m_program->desktop->mainWindow(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->desktop->mainWindow()->currentPageId(), QStringLiteral("case"),
                                  10000);
        QVERIFY(m_program->calm());
        const auto* view = static_cast<CaseDeskPage*>(page())->view();
        QCOMPARE(CivilTime::fromInstant(view->detail()->record.openedAt).toString(),
                 QStringLiteral("2026-09-30T15:00"));
    }

    void whatStandsThereIsNotOverwrittenAndProposalsGoOutAgain() {
        m_program->desktop->mainWindow()->openPage(QStringLiteral("grid.new_event"));
        QVERIFY(m_program->calm());
        form()->setValue(QStringLiteral("phone"), QStringLiteral("110"));
        paste("路灯不亮，电话13912345678");
        QCOMPARE(value("phone"), QStringLiteral("110"));
        QCOMPARE(value("class"), QStringLiteral("P0102"));
        for (QToolButton* button : page()->findChildren<QToolButton*>()) {
            if (button->accessibleName().contains(QStringLiteral("Class"))) {
                QTest::keyClick(button, Qt::Key_Space);
                break;
            }
        }
        QCOMPARE(value("class"), QString());
        QVERIFY(!labels().join(QLatin1Char('\n')).contains(QStringLiteral("a word of this class")));
    }

    /// Nobody saved, the program is gone: text and photo stand in the form again, and go with the event.
    void photosOfADraftOutliveTheProgram() {
        paste("井盖没了");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(photo())});
        drop(data);
        QCOMPARE(photosShown(), QStringList{QStringLiteral("Photo cover.jpg")});
        m_program->desktop.reset();
        m_program->start();
        QVERIFY(m_program->enter());
        m_program->desktop->mainWindow()->openPage(QStringLiteral("grid.new_event"));
        QVERIFY(m_program->calm());
        QCOMPARE(photosShown(), QStringList{QStringLiteral("Photo cover.jpg")});
        QCOMPARE(value("class"), QStringLiteral("P0101"));
        // Emptied by hand they are gone for good.
        for (QAction* action : page()->toolbarActions()) {
            if (action->text() == QStringLiteral("Empty the form")) {
                action->trigger();
            }
        }
        QCOMPARE(photosShown(), QStringList());
        m_program->desktop.reset();
        m_program->start();
        QVERIFY(m_program->enter());
        m_program->desktop->mainWindow()->openPage(QStringLiteral("grid.new_event"));
        QVERIFY(m_program->calm());
        QCOMPARE(photosShown(), QStringList());
    }

    void photosComeSmallerAndGoWithTheEvent() {
        paste("井盖没了");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(photo())});
        drop(data);
        QMimeData broken;
        QFile bad(m_program->folder() + QStringLiteral("/bad.jpg"));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("\xFF\xD8\xFF\xE0 broken") > 0);
        bad.close();
        broken.setUrls({QUrl::fromLocalFile(bad.fileName())});
        drop(broken);
        QVERIFY(page()->findChild<ErrorStrip*>()->text().contains(QStringLiteral("bad.jpg")));
        QTest::keyClick(m_program->desktop->mainWindow(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->desktop->mainWindow()->currentPageId(), QStringLiteral("case"),
                                  10000);
        QVERIFY(m_program->calm());
        const QString number = static_cast<CaseDeskPage*>(page())->view()->number();
        AttachmentStore& attachments = m_program->desktop->runtime()->core().attachments();
        const Actor boss{QStringLiteral("boss"), {}, QStringLiteral("system"), {}};
        QList<Attachment> kept;
        QTRY_VERIFY((kept = await(attachments.list(number, boss)).valueOr({})).size() == 1);
        QCOMPARE(kept.first().name, QStringLiteral("cover.jpg"));
        const Result<QByteArray> bytes = await(attachments.content(kept.first().id, 10'000'000, boss));
        QZ_VERIFY_OK(bytes);
        QCOMPARE(QImage::fromData(*bytes).size(), QSize(2048, 1365));
    }

    void theReplyNamesNobody() {
        paste("我叫张小明，电话13912345678。Well lane的井盖没了");
        QTest::keyClick(m_program->desktop->mainWindow(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->desktop->mainWindow()->currentPageId(), QStringLiteral("case"),
                                  10000);
        QVERIFY(m_program->calm());
        QTest::keyClick(m_program->desktop->mainWindow(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString number = static_cast<CaseDeskPage*>(page())->view()->number();
        QTRY_VERIFY(QApplication::clipboard()->text().contains(number));
        const QString reply = QApplication::clipboard()->text();
        QVERIFY(!reply.contains(QStringLiteral("139")) && !reply.contains(QString::fromUtf8("张小明")));
    }
};

QZ_TEST(TestWindowIntake)
#include "test_intake.moc"
