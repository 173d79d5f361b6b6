package org.officeflow.engine.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.officeflow.engine.forms.FormSchema.Part;
import org.officeflow.engine.forms.FormSchema.Section;

/** The names that one level may carry. A shape without children is a value. */
record Shape(Map<String, Shape> children) {

    static Shape of(List<Part> parts) {
        var shape = new Shape(new HashMap<>());
        shape.add(parts);
        return shape;
    }

    private void add(List<Part> parts) {
        for (var part : parts) {
            var at = this;
            for (var name : part.path()) {
                at = at.children.computeIfAbsent(name, any -> new Shape(new HashMap<>()));
            }
            if (part instanceof Section section) {
                at.add(section.parts());
            }
        }
    }
}
