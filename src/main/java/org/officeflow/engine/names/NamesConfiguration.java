package org.officeflow.engine.names;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link NamesFilter} where Tasklist and Cockpit ask the engine: behind everything that looks who asks. */
@Configuration(proxyBeanMethods = false)
class NamesConfiguration {

    @Bean
    FilterRegistrationBean<NamesFilter> namesFilter(ModelWords words, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new NamesFilter(words, json));
        registration.addUrlPatterns("/camunda/api/engine/*", "/camunda/api/cockpit/plugin/base/*");
        return registration;
    }
}
