// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/raster.h"

#include <png.h>

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <cmath>
#include <csetjmp>

#include "print_theme.h"

namespace qz {

namespace {

constexpr int kBandPixels = 2 << 20;  ///< of one band: 8 MB
constexpr double kMetresPerInch = 0.0254;

Error cannotWrite(const QString& path, const QString& reason) {
    return makeError(
        ErrorCode::Io,
        QCoreApplication::translate("qz::Print",
                                    "The file %1 could not be written: %2. Choose another folder "
                                    "or close the program that has it open.")
            .arg(QDir::toNativeSeparators(path), reason),
        QStringLiteral("png"), path);
}

void writeBytes(png_structp png, png_bytep bytes, png_size_t size) {
    auto* file = static_cast<QSaveFile*>(png_get_io_ptr(png));
    if (file->write(reinterpret_cast<const char*>(bytes), qint64(size)) != qint64(size)) {
        png_error(png, "write");
    }
}

void flushBytes(png_structp) {}

/// The library's own handle; errors end in failed().
class PngFile {
public:
    PngFile(QSaveFile& file, QSize size, int dotsPerInch)
        : m_png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr)),
          m_info(m_png == nullptr ? nullptr : png_create_info_struct(m_png)) {
        if (m_info == nullptr || setjmp(png_jmpbuf(m_png)) != 0) {
            m_failed = true;
            return;
        }
        const auto perMetre = png_uint_32(std::lround(dotsPerInch / kMetresPerInch));
        png_set_write_fn(m_png, &file, writeBytes, flushBytes);
        png_set_IHDR(m_png, m_info, png_uint_32(size.width()), png_uint_32(size.height()), 8,
                     PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                     PNG_FILTER_TYPE_DEFAULT);
        png_set_pHYs(m_png, m_info, perMetre, perMetre, PNG_RESOLUTION_METER);
        png_set_compression_level(m_png, 6);
        png_write_info(m_png, m_info);
    }
    ~PngFile() { png_destroy_write_struct(&m_png, &m_info); }
    PngFile(const PngFile&) = delete;
    PngFile& operator=(const PngFile&) = delete;

    [[nodiscard]] bool failed() const { return m_failed; }
    void rows(const QImage& band, int count) {
        if (m_failed || setjmp(png_jmpbuf(m_png)) != 0) {
            m_failed = true;
            return;
        }
        for (int y = 0; y < count; ++y) {
            png_write_row(m_png, band.constScanLine(y));
        }
    }
    void end() {
        if (m_failed || setjmp(png_jmpbuf(m_png)) != 0) {
            m_failed = true;
            return;
        }
        png_write_end(m_png, m_info);
    }

private:
    png_structp m_png;
    png_infop m_info;
    bool m_failed = false;
};

/// The rows from `top` on, white where nothing stands.
void paintBand(QImage& band, const PrintedPages& pages, int page, double scale, int top) {
    band.fill(ink::white);
    QPainter painter(&band);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setClipRect(band.rect());  // figures leave out what lies outside
    painter.translate(0, -top);
    painter.scale(scale, scale);
    paintPage(painter, pages, page);
}

}  // namespace

Status writePagePng(const PrintedPages& pages, int page, int dotsPerInch, const QString& path,
                    JobControl& job) {
    const double scale = dotsPerInch / 72.0;
    const QSize size = (pages.paperPt() * scale).toSize();
    if (page < 0 || page >= pages.count() || size.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Print", "There is nothing to print."));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return cannotWrite(path, file.errorString());
    }
    PngFile png(file, size, dotsPerInch);
    QImage band(size.width(), std::clamp(kBandPixels / size.width(), 1, size.height()),
                QImage::Format_RGB888);
    for (int top = 0; top < size.height() && !png.failed(); top += band.height()) {
        QZ_TRY(job.progress(top, size.height()));
        paintBand(band, pages, page, scale, top);
        png.rows(band, std::min(band.height(), size.height() - top));
    }
    png.end();
    if (png.failed() || !file.commit()) {
        return cannotWrite(path, file.errorString());
    }
    return {};
}

}  // namespace qz
