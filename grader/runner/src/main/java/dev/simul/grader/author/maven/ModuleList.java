package dev.simul.grader.author.maven;

import dev.simul.grader.author.tree.AuthorException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The modules that {@code tasks/pom.xml} lists. */
public final class ModuleList {
    private static final String FILE = "tasks/pom.xml";
    private static final String PATH = "project/modules/module";

    private final String text;
    private final List<Module> modules;

    /**
     * A module.
     *
     * @param name the text of the element
     * @param start the index of the first character of the element
     * @param end the index after its last character
     */
    private record Module(String name, int start, int end) {}

    private ModuleList(String text, List<Module> modules) {
        this.text = text;
        this.modules = modules;
    }

    /**
     * Parses a pom.
     *
     * @param text the text of {@code tasks/pom.xml}
     * @return the modules
     * @throws AuthorException if the text is not XML, or lists no modules
     */
    public static ModuleList of(String text) {
        List<Module> modules = new ArrayList<>();
        List<String> open = new ArrayList<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            int start = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                int offset = offset(text, reader.getLocation());
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open.add(reader.getLocalName());
                    // The location of an event is its end.
                    start = text.lastIndexOf('<', offset - 1);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (String.join("/", open).equals(PATH)) {
                        modules.add(module(text, start, offset));
                    }
                    open.removeLast();
                }
            }
        } catch (XMLStreamException notXml) {
            throw new AuthorException(
                    FILE
                            + ":"
                            + notXml.getLocation().getLineNumber()
                            + ": expected a pom, found a file that is not XML: correct it; nothing"
                            + " has been changed");
        }
        if (modules.isEmpty()) {
            throw new AuthorException(
                    FILE + ": expected the tasks as modules, found none: nothing has been changed");
        }
        return new ModuleList(text, modules);
    }

    /**
     * Returns the index of a location. The character offset that the JDK's parser gives is not
     * exact.
     */
    private static int offset(String text, Location location) {
        int lineStart = 0;
        for (int line = 1; line < location.getLineNumber(); line++) {
            lineStart = text.indexOf('\n', lineStart) + 1;
        }
        return lineStart + location.getColumnNumber() - 1;
    }

    private static Module module(String text, int start, int end) {
        String element = text.substring(start, end);
        String name = element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
        return new Module(name.strip(), start, end);
    }

    /**
     * Adds a module.
     *
     * @param name the name of the module
     * @param after the module after which it is added, or null to add it before all
     * @return the text of the pom
     */
    public String with(String name, @Nullable String after) {
        String element = "<module>" + name + "</module>";
        @Nullable Module known = after == null ? null : find(after);
        Module near = known == null ? modules.getFirst() : known;
        String gap = gap(near);
        return known == null
                ? text.substring(0, near.start()) + element + gap + text.substring(near.start())
                : text.substring(0, near.end()) + gap + element + text.substring(near.end());
    }

    /**
     * Removes a module, with the line break before it.
     *
     * @param name the name of the module
     * @return the text of the pom; the same text if it does not list the module
     */
    public String without(String name) {
        @Nullable Module module = find(name);
        return module == null
                ? text
                : text.substring(0, module.start() - gap(module).length())
                        + text.substring(module.end());
    }

    /**
     * Sorts modules. Modules that are not named keep their places.
     *
     * @param order the names in the order in which they are to be listed
     * @return the text of the pom
     */
    public String inOrder(List<String> order) {
        List<Module> places =
                modules.stream().filter(module -> order.contains(module.name())).toList();
        List<Module> sorted =
                places.stream()
                        .sorted(Comparator.comparingInt(module -> order.indexOf(module.name())))
                        .toList();
        StringBuilder edited = new StringBuilder(text);
        for (int i = places.size() - 1; i >= 0; i--) {
            Module module = sorted.get(i);
            edited.replace(
                    places.get(i).start(),
                    places.get(i).end(),
                    text.substring(module.start(), module.end()));
        }
        return edited.toString();
    }

    /** Returns the spaces and the line break before a module. */
    private String gap(Module module) {
        int start = module.start();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String gap = text.substring(start, module.start());
        return gap.contains("\n") ? gap.substring(gap.lastIndexOf('\n')) : gap;
    }

    private @Nullable Module find(String name) {
        return modules.stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
