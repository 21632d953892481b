// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include "qz/print/raster.h"
#include "qz_test.h"

using namespace qz;

namespace {

PrintedPages pages() {
    PaperDocument paper;
    paper.title = QStringLiteral("A map");
    paper.page = PageSetup::form().landscape();
    for (int i = 0; i < 20; ++i) {
        Paragraph line;
        line.runs = plainRuns(QStringLiteral("Line %1 of the paper, long enough to cross it.").arg(i));
        paper.blocks.push_back({line});
    }
    return layout(paper);
}

/// Lets so many reports pass, then cancels.
class StoppingJob final : public JobControl {
public:
    explicit StoppingJob(int after) : m_left(after) {}
    Status progress(qint64, qint64, const QString&) override {
        return m_left-- > 0 ? Status() : Status(makeError(ErrorCode::Cancelled, QStringLiteral("stopped")));
    }

private:
    int m_left;
};

}  // namespace

/// Pages as pictures, written band by band.
class TestRaster : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void isTheWholePageWithoutSeams() {
        const QString path = m_folder.filePath(QStringLiteral("page.png"));
        SilentJob job;
        QZ_VERIFY_OK(writePagePng(pages(), 0, 300, path, job));
        const QImage image = QImage(path).convertToFormat(QImage::Format_RGB888);
        QCOMPARE(image.size(), QSize(3508, 2480));
        QCOMPARE(image.dotsPerMeterY(), 11811);
        QImage whole(image.size(), QImage::Format_RGB888);
        whole.fill(Qt::white);
        QPainter painter(&whole);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(300 / 72.0, 300 / 72.0);
        paintPage(painter, pages(), 0);
        painter.end();
        int differing = 0;
        for (int y = 0; y < image.height(); ++y) {
            differing +=
                memcmp(image.constScanLine(y), whole.constScanLine(y), std::size_t(image.width()) * 3) ? 1
                                                                                                       : 0;
        }
        QCOMPARE(differing, 0);
    }
    void cancelledThereIsNoFile() {
        const QString path = m_folder.filePath(QStringLiteral("cancelled.png"));
        StoppingJob job(2);
        const Status written = writePagePng(pages(), 0, 300, path, job);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path));
    }
    void saysWhereItCouldNotWrite() {
        SilentJob job;
        const Status written = writePagePng(pages(), 0, 96, QStringLiteral("/nowhere/page.png"), job);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::Io);
        QVERIFY(!writePagePng(pages(), 7, 96, m_folder.filePath(QStringLiteral("none.png")), job).ok());
    }
};

QZ_TEST(TestRaster)
#include "test_raster.moc"
