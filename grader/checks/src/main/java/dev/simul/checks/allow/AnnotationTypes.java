package dev.simul.checks.allow;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attribute;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.TypeAnnotation;
import java.lang.classfile.attribute.AnnotationDefaultAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleParameterAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleTypeAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleParameterAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the types that annotations refer to: the annotation types and the types in their values.
 */
final class AnnotationTypes {
    private AnnotationTypes() {}

    static List<ClassDesc> of(AttributedElement element) {
        return element.attributes().stream().flatMap(AnnotationTypes::in).toList();
    }

    private static Stream<ClassDesc> in(Attribute<?> attribute) {
        return switch (attribute) {
            case RuntimeVisibleAnnotationsAttribute a -> ofAll(a.annotations());
            case RuntimeInvisibleAnnotationsAttribute a -> ofAll(a.annotations());
            case RuntimeVisibleParameterAnnotationsAttribute a ->
                    a.parameterAnnotations().stream().flatMap(AnnotationTypes::ofAll);
            case RuntimeInvisibleParameterAnnotationsAttribute a ->
                    a.parameterAnnotations().stream().flatMap(AnnotationTypes::ofAll);
            case RuntimeVisibleTypeAnnotationsAttribute a -> ofTypes(a.annotations());
            case RuntimeInvisibleTypeAnnotationsAttribute a -> ofTypes(a.annotations());
            case AnnotationDefaultAttribute a -> ofValue(a.defaultValue());
            case RecordAttribute a ->
                    a.components().stream().flatMap(component -> of(component).stream());
            default -> Stream.empty();
        };
    }

    private static Stream<ClassDesc> ofTypes(List<TypeAnnotation> annotations) {
        return ofAll(annotations.stream().map(TypeAnnotation::annotation).toList());
    }

    private static Stream<ClassDesc> ofAll(List<Annotation> annotations) {
        return annotations.stream().flatMap(AnnotationTypes::ofOne);
    }

    private static Stream<ClassDesc> ofOne(Annotation annotation) {
        return Stream.concat(
                Stream.of(annotation.classSymbol()),
                annotation.elements().stream().flatMap(element -> ofValue(element.value())));
    }

    private static Stream<ClassDesc> ofValue(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfClass type -> Stream.of(type.classSymbol());
            case AnnotationValue.OfEnum constant -> Stream.of(constant.classSymbol());
            case AnnotationValue.OfAnnotation nested -> ofOne(nested.annotation());
            case AnnotationValue.OfArray values ->
                    values.values().stream().flatMap(AnnotationTypes::ofValue);
            case AnnotationValue.OfConstant constant -> Stream.empty();
        };
    }
}
