package dev.simul.grader.report.format;

import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.page.ReportPage;

/** Writes a report as an HTML page that needs no other files and no scripts. */
final class HtmlReportFormat implements ReportFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public String write(ShownReport shown) {
        return InertText.inHtml(new ReportPage(shown).write());
    }
}
