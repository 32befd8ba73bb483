package dev.simul.grader.proof.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The parts of a pom that connect the modules of a course.
 *
 * @param artifactId the artifact id, or the empty string if the pom has none
 * @param parent the artifact id of the parent, or the empty string if the pom has no parent
 * @param modules the folders of the modules, without those of profiles
 */
record Pom(String artifactId, String parent, List<String> modules) {

    /**
     * Reads a pom.
     *
     * @return the pom, or empty if the file does not exist or is not XML
     */
    static Optional<Pom> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultInstance();
            xml.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = xml.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element project = builder.parse(file.toFile()).getDocumentElement();
            return Optional.of(
                    new Pom(
                            text(children(project, "artifactId")),
                            text(
                                    children(project, "parent")
                                            .flatMap(parent -> children(parent, "artifactId"))),
                            children(project, "modules")
                                    .flatMap(modules -> children(modules, "module"))
                                    .map(Pom::folder)
                                    .toList()));
        } catch (SAXException notXml) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String folder(Element module) {
        String path = Path.of(module.getTextContent().strip()).normalize().toString();
        return path.replace('\\', '/').replaceFirst("/pom\\.xml$", "");
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getTagName().equals(name));
    }

    private static String text(Stream<Element> elements) {
        return elements.findFirst().map(element -> element.getTextContent().strip()).orElse("");
    }
}
