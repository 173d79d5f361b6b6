package org.officeflow.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Lets people submit a form with a list. Tasklist 7.24 takes the empty places that its form library leaves in the list of faults
 * for faults: after one keystroke in a row, "Start" and "Complete" stay disabled for ever. We deliver its script with the count
 * corrected: only a place that holds a message is a fault.
 */
@Configuration
class ListFormsRepair implements WebMvcConfigurer {

    static final String SCRIPT = "camunda-tasklist-bootstrap.js";
    static final String WRONG = "!!Object.keys(e.errors).length;h.notifyFormValidated(";
    static final String RIGHT = "/\\[\"/.test(JSON.stringify(e.errors));h.notifyFormValidated(";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/camunda/app/tasklist/*.js")
                .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/app/tasklist/")
                .resourceChain(true)
                .addTransformer(new Repair());
    }

    /** Corrects the one place; any other text passes as it is. */
    static final class Repair implements ResourceTransformer {

        @Override
        public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
                throws IOException {
            var next = chain.transform(request, resource);
            if (!SCRIPT.equals(next.getFilename())) {
                return next;
            }
            var text = new String(FileCopyUtils.copyToByteArray(next.getInputStream()), StandardCharsets.UTF_8);
            return new TransformedResource(next, text.replace(WRONG, RIGHT).getBytes(StandardCharsets.UTF_8));
        }
    }
}
