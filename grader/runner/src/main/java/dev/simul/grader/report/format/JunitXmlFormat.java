package dev.simul.grader.report.format;

import dev.simul.grader.report.ShownReport;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report as JUnit XML, which most CI systems can read. Each task becomes a test suite, and
 * each check becomes a test case.
 */
final class JunitXmlFormat implements ReportFormat {
    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public String write(ShownReport shown) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXmlDocument(xml, shown.withRemedies()).write(shown.report());
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML cannot be written to memory", impossible);
        }
        return InertText.inXml(text + "\n");
    }
}
